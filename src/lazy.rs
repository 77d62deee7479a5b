//! Code that is loaded when somebody first needs it: a function in a chunk of the wasm, here or not here yet.
//!
//! Knows nothing of what the code is for. In a build that is not split everything is here from the start.

use futures::{FutureExt, future::LocalBoxFuture};

/// The chunk did not come: no network, or a newer build has taken its place at the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A function in a chunk, from `A` to `T`; declared with [`lazy!`](crate::lazy!).
pub struct Lazy<A: 'static, T: 'static> {
    /// Loads the chunk if need be, then calls.
    pub call: fn(A) -> LocalBoxFuture<'static, Result<T, NotLoaded>>,
    /// Loads the chunk. What failed can be tried again.
    pub load: fn() -> LocalBoxFuture<'static, Result<(), NotLoaded>>,
}

impl<A, T> Lazy<A, T> {
    /// Calls at once if the chunk is here; otherwise it starts to come.
    pub fn now(&self, argument: A) -> Option<T> {
        (self.call)(argument).now_or_never()?.ok()
    }
}

/// Declares a function whose code goes into the chunk of a name, with all that only this chunk needs:
///
/// ```text
/// lazy! {
///     /// What it is.
///     pub static LOGIN = login(route: Route) -> AnyView { .. }
/// }
/// ```
///
/// The name of the function is that of its chunk.
#[macro_export]
macro_rules! lazy {
    ($(#[$about:meta])* $visible:vis static $lazy:ident = $chunk:ident($argument:ident: $given:ty) -> $made:ty $body:block) => {
        $(#[$about])*
        $visible static $lazy: $crate::lazy::Lazy<$given, $made> = {
            #[cfg(feature = "split")]
            #[allow(unused_braces, reason = "the splitter takes the body of a function for an argument")]
            #[wasm_split_helpers::wasm_split($chunk, fallible, preload(fetch))]
            fn $chunk($argument: $given) -> Result<$made, $crate::lazy::NotLoaded> {
                Ok($body)
            }

            #[cfg(not(feature = "split"))]
            async fn $chunk($argument: $given) -> Result<$made, $crate::lazy::NotLoaded> {
                Ok($body)
            }

            async fn load() -> Result<(), $crate::lazy::NotLoaded> {
                #[cfg(feature = "split")]
                fetch().await?;
                Ok(())
            }

            $crate::lazy::Lazy { call: |argument| Box::pin($chunk(argument)), load: || Box::pin(load()) }
        };
    };
}
