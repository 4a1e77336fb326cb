//! Time and randomness, passed in so that a test can hold both still.

use std::sync::Mutex;

use chrono::{DateTime, SecondsFormat, Utc};

type Clock = Box<dyn Fn() -> DateTime<Utc> + Send + Sync>;
type Random = Box<dyn FnMut() -> [u8; 10] + Send>;

/// Where a library takes the time and its random bits from.
pub struct Environment {
    clock: Clock,
    random: Mutex<Random>,
}

impl Environment {
    /// The computer's clock and the system's random numbers.
    pub fn system() -> Self {
        Self::new(Utc::now, || {
            let bytes = *uuid::Uuid::now_v7().as_bytes();
            let mut tail = [0; 10];
            tail.copy_from_slice(&bytes[6..]);
            tail
        })
    }

    /// A clock and random bits of the caller's.
    pub fn new(
        clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static,
        random: impl FnMut() -> [u8; 10] + Send + 'static,
    ) -> Self {
        Self {
            clock: Box::new(clock),
            random: Mutex::new(Box::new(random)),
        }
    }

    /// A fixed clock and counted bits: the same calls give the same library.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        let mut count = 0_u64;
        Self::new(
            move || at,
            move || {
                count += 1;
                let mut bits = [0; 10];
                bits[2..].copy_from_slice(&count.to_be_bytes());
                bits
            },
        )
    }

    /// Now, UTC to the second, as `2024-03-12T09:41:00Z`.
    pub(crate) fn now(&self) -> String {
        (self.clock)().to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// A new UUIDv7.
    pub(crate) fn uid(&self) -> [u8; 16] {
        let millis = (self.clock)().timestamp_millis().unsigned_abs();
        let bits = (self
            .random
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner))();
        *uuid::Builder::from_unix_timestamp_millis(millis, &bits)
            .into_uuid()
            .as_bytes()
    }
}
