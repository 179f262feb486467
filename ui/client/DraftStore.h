#pragma once

#include "backend/api/Taxa.h"
#include "ui/client/ClientError.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace bloomzy::client {

/// An edit that is not saved yet.
struct Draft
{
    QString server;            ///< Profile::id
    QString user;              ///< Me::id
    QString taxonId;           ///< of a new taxon: a name of the page's choice, such as `new`
    std::int64_t revision = 0; ///< that was edited; 0 for a new taxon
    api::TaxonInput before;
    api::TaxonInput after;
    QHash<QString, QString> halfTyped; ///< by field: text that is no value yet
    QDateTime savedAt;                 ///< UTC; set by the store
};

/// Keeps unsaved edits on disk, so that no crash loses them: one 0600 file for each server, user and taxon, written
/// whole or not at all. Works on a thread of its own, in the order of the calls; the destructor waits for the last
/// write. Remove a draft when it is saved or discarded. Lives in the GUI thread, where its futures finish.
class DraftStore
{
public:
    explicit DraftStore(QString folder);
    ~DraftStore();

    QFuture<Result<void>> keep(const Draft& draft);
    QFuture<Result<void>> remove(const QString& server, const QString& user, const QString& taxonId);
    [[nodiscard]] QFuture<std::optional<Draft>> find(const QString& server, const QString& user,
                                                     const QString& taxonId);
    /// Newest first; files that cannot be read are left where they are.
    [[nodiscard]] QFuture<std::vector<Draft>> all(const QString& server, const QString& user);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace bloomzy::client
