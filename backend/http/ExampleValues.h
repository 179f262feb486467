#pragma once

/// What the examples of several services have in common, so that they tell one story: Ada, the administrator, keeps a
/// catalog and invites Bela. Each id stands for one thing in all examples.
namespace bloomzy::http::examples {

inline constexpr const char* adaId = "019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01";
inline constexpr const char* adaName = "Ada Placeholder";
inline constexpr const char* adaEmail = "ada@example.org";
inline constexpr const char* sessionId = "019ab3c0-5e30-7b52-8d2e-4a1b7c8d9e02";
inline constexpr const char* belaId = "019ab3c1-6f40-7c63-9e3f-5b2c8d9eaf03";
inline constexpr const char* belaEmail = "bela@example.org";
inline constexpr const char* password = "quiet-lantern-9-orbit-falcon";
inline constexpr const char* taxonId = "019ab3c2-7051-7d74-8f40-6c3d9eafb004";
inline constexpr const char* importId = "019ab3c3-8162-7e85-9051-7d4eafb0c105";
inline constexpr const char* recoveryKeyId = "019ab3c4-9273-7f96-8162-8e5fb0c1d206";
inline constexpr const char* eventId = "019ab3c5-a384-70a7-9273-9f60c1d2e307";
inline constexpr const char* operationId = "019ab3c7-c5a6-72c9-b495-b182e3f4a519";
inline constexpr const char* traceId = "36da82d79be7f738ac2f4808f6941e19";
inline constexpr const char* time = "2026-11-22T14:32:05.123456Z";

} // namespace bloomzy::http::examples
