//! Time and randomness, passed in so that a test can hold both still.

use std::sync::Mutex;

use chrono::{DateTime, SecondsFormat, Utc};

type Clock = Box<dyn Fn() -> DateTime<Utc> + Send + Sync>;
type Uids = Box<dyn FnMut(u64) -> [u8; 16] + Send>;

/// Where a library takes the time and its random bits from.
pub struct Environment {
    clock: Clock,
    /// A UUIDv7 for a time in milliseconds.
    uids: Mutex<Uids>,
}

impl Environment {
    /// The computer's clock and the system's random numbers.
    pub fn system() -> Self {
        Self {
            clock: Box::new(Utc::now),
            // Whole, with its own reading of the clock: only so is each greater than the last, and an import, which goes
            // by uid, keeps the order in which rows were made.
            uids: Mutex::new(Box::new(|_| *uuid::Uuid::now_v7().as_bytes())),
        }
    }

    /// A clock and random bits of the caller's.
    pub fn new(
        clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static,
        mut random: impl FnMut() -> [u8; 10] + Send + 'static,
    ) -> Self {
        let uid = move |millis| {
            let builder = uuid::Builder::from_unix_timestamp_millis(millis, &random());
            *builder.into_uuid().as_bytes()
        };
        Self {
            clock: Box::new(clock),
            uids: Mutex::new(Box::new(uid)),
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
        let mut uids = self
            .uids
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        uids(millis)
    }
}
