#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/DraftStore.h"
#include "ui/models/TaxonEditState.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace bloomzy::models {

/// Keeps what is typed into a TaxonEditState on disk, half a second after a change and at once on flush(), and knows
/// which taxa have edits that are not saved.
class TaxonDrafts : public QObject
{
    Q_OBJECT

public:
    /// `server` is Profile::id.
    TaxonDrafts(client::ApiClient& client, client::DraftStore& store, QString server, TaxonEditState& state,
                QObject* parent = nullptr);

    /// The name under which a new taxon's draft is kept.
    static QString newTaxon() { return QStringLiteral("new"); }

    void flush();
    void forget(const QString& taxonId);
    QFuture<std::optional<client::Draft>> find(const QString& taxonId);
    /// Ids of taxa with unsaved edits, the new one as newTaxon().
    const QSet<QString>& unsaved() const { return m_unsaved; }

Q_SIGNALS:
    void unsavedChanged();
    /// The disk refused; what is typed is in memory only.
    void notKept(const bloomzy::client::ClientError& error);

private:
    void onChanged();
    QString key() const;
    QString user() const;
    void note(const QString& taxonId, bool unsaved);

    client::ApiClient& m_client;
    client::DraftStore& m_store;
    QString m_server;
    TaxonEditState& m_state;
    QTimer m_timer;
    QSet<QString> m_unsaved;
};

} // namespace bloomzy::models
