//! The notice that the state changed: within this transport, and between tabs over a `BroadcastChannel`.

use futures::channel::oneshot;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

type Waiters = Rc<RefCell<Vec<oneshot::Sender<()>>>>;

/// Who waits for a change, here and elsewhere.
pub struct Changed {
    waiters: Waiters,
    /// None where the browser has no such thing: then other tabs learn of it when they ask.
    channel: Option<BroadcastChannel>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Changed {
    /// The notices of everyone who uses this name.
    pub fn named(name: &str) -> Self {
        let waiters = Waiters::default();
        let woken = waiters.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |_| wake(&woken));
        let channel = BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self { waiters, channel, _on_message: on_message }
    }

    /// Resolves at the next change from now on. Dropping it ends the wait.
    pub fn next(&self) -> oneshot::Receiver<()> {
        let (waiter, woken) = oneshot::channel();
        let mut waiters = self.waiters.borrow_mut();
        waiters.retain(|waiter| !waiter.is_canceled());
        waiters.push(waiter);
        woken
    }

    /// Tells everyone.
    pub fn tell(&self) {
        wake(&self.waiters);
        if let Some(channel) = &self.channel {
            // A closed channel has nobody left to tell.
            channel.post_message(&JsValue::TRUE).unwrap_or_default();
        }
    }
}

impl Drop for Changed {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}

fn wake(waiters: &Waiters) {
    for waiter in waiters.take() {
        // One that gave up in the meantime needs no waking.
        waiter.send(()).unwrap_or_default();
    }
}
