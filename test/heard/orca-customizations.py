"""Orca loads this file when it starts. It tells file descriptor 3, a line of JSON each, what Orca says, and when it is at work.

Nothing goes to a voice. "busy" comes with a key or with an event of the browser, and "idle" when Orca has nothing left to do."""

import functools
import json
import os

from gi.repository import GLib
from orca import event_manager, input_event_manager, settings, speech

_listener = os.fdopen(3, "w", buffering=1)
_is_busy = False

# Orca answers a key after 1 ms. What is less urgent than all of its own tasks comes after them.
_AFTER_A_KEY = 20


def _tell(**what):
    _listener.write(json.dumps(what) + "\n")


def _say(text, *_, **__):
    _tell(said=text)


def _rest():
    global _is_busy
    _is_busy = False
    _tell(state="idle")
    return GLib.SOURCE_REMOVE


def _work():
    global _is_busy
    if not _is_busy:
        GLib.timeout_add(_AFTER_A_KEY, _rest, priority=GLib.PRIORITY_LOW)
        _tell(state="busy")
    _is_busy = True


def _watch(owner, name):
    method = getattr(owner, name)

    @functools.wraps(method)
    def watched(self, *args):
        _work()
        # Orca leaves out what follows another event of its kind within 0.1 s. Which one that is would be a matter of luck.
        getattr(self, "_event_history", {}).clear()
        return method(self, *args)

    setattr(owner, name, watched)


speech.init = lambda: None
speech._speak = _say
speech.speak_character = _say
speech.speak_key_event = lambda *_, **__: None

_watch(event_manager.EventManager, "_ignore")
_watch(event_manager.EventManager, "_dequeue_object_event")
_watch(input_event_manager.InputEventManager, "process_keyboard_event")

settings.enableBraille = False
settings.enableKeyEcho = False
settings.enableSound = False
settings.enableTutorialMessages = False
