import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { ElectionResultsChangeEvent, ResultsInput } from 'election-results-element';
import 'election-results-element/define';

@Component({
  selector: 'app-root',
  // Angular is told that there are tags which are no components of its own.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <election-results [results]="results" (election-results-change)="showTotal($any($event))"></election-results>
    <output>{{ total() }}</output>
  `,
})
class Page {
  readonly total = signal('');
  readonly results: ResultsInput = {
    heading: 'Hasil Rekapitulasi KPU',
    subheading: 'Pemilu Presiden 2024',
    kind: 'official',
    source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
    candidates: [
      { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
      { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
      { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
    ],
  };

  showTotal({ current }: ElectionResultsChangeEvent): void {
    this.total.set(current.candidates.reduce((sum, { votes = 0n }) => sum + votes, 0n).toLocaleString('id'));
  }
}

void bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
