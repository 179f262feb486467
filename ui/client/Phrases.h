#pragma once

#include <QString>

#include <optional>
#include <span>

/// What the server says in English, and how it is said in the user's language. An English sentence may hold marks `{0}`
/// to
/// `{9}` where the server puts names and numbers; they are found again in what it said and put into the translation.
namespace bloomzy::client {

struct Phrase
{
    const char* code;    ///< of the fault; empty for the detail of a problem
    const char* english; ///< the source text of the translation context `ServerPhrases`
};

[[nodiscard]] std::span<const Phrase> faultPhrases();
/// Those of them about people's accounts and how they prove who they are.
[[nodiscard]] std::span<const Phrase> accountFaultPhrases();
/// Those of them about the list of users.
[[nodiscard]] std::span<const Phrase> userFaultPhrases();
/// Those of them about searching the audit log.
[[nodiscard]] std::span<const Phrase> auditFaultPhrases();
[[nodiscard]] std::span<const Phrase> detailPhrases();
/// Those of them about a backup's snapshot.
[[nodiscard]] std::span<const Phrase> snapshotDetailPhrases();
/// Those of both about roles and who has them.
[[nodiscard]] std::span<const Phrase> accessFaultPhrases();
[[nodiscard]] std::span<const Phrase> accessDetailPhrases();
/// Those of both about where backups go, when they are made and what became of them.
[[nodiscard]] std::span<const Phrase> backupFaultPhrases();
[[nodiscard]] std::span<const Phrase> backupDetailPhrases();
/// Of making, verifying and opening backups.
[[nodiscard]] std::span<const Phrase> backupWorkFaultPhrases();
[[nodiscard]] std::span<const Phrase> backupWorkDetailPhrases();
/// Of restores.
[[nodiscard]] std::span<const Phrase> restoreDetailPhrases();

/// The translation of the phrase that `detail` is an instance of. Failing that, a phrase of `code` without marks:
/// another version of the server may word it differently. Nothing when there is neither.
[[nodiscard]] std::optional<QString> translatedPhrase(std::span<const Phrase> phrases, const QString& code,
                                                      const QString& detail);

} // namespace bloomzy::client
