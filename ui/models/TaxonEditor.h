#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/models/TaxonDrafts.h"

#include <functional>
#include <memory>

namespace bloomzy::models {

/// Opens, saves, bins and restores taxa; the edits are in state(), their drafts in drafts(). Everything is asked of the
/// server without waiting. GUI thread only.
class TaxonEditor : public QObject
{
    Q_OBJECT

public:
    TaxonEditor(client::ApiClient& client, client::DraftStore& store, const QString& server, QObject* parent = nullptr);
    ~TaxonEditor() override;

    TaxonEditState& state() { return m_state; }
    const TaxonEditState& state() const { return m_state; }
    TaxonDrafts& drafts() { return m_drafts; }

    /// What was open keeps its draft. The reply of an earlier open() is dropped.
    void open(const QString& id);
    /// The one that is open or was asked for, unless it has edits.
    void reload();
    /// Somebody saved it, as far as it is the open one: shows their state, or says conflicted() when there are edits.
    void hear(const api::Taxon& theirs);
    /// This window is changing taxa in another way than by save(). Until the last hold is gone what is heard waits: it
    /// may be that very change, and its answer tells. Let go in the GUI thread.
    [[nodiscard]] std::shared_ptr<void> holdNews();
    void openNew();
    /// Keeps the draft and shows nothing.
    void leave();
    /// The id that was asked for last; empty for none and for a new taxon.
    const QString& wanted() const { return m_wanted; }

    void save(std::function<void(bool saved)> done = {});
    bool isSaving() const { return m_saving; }
    void discard();
    /// Moves the open taxon into the bin.
    void remove();
    void undoRemove(const QString& id);

    /// The server has taken a change of this window that did not come from here, and made `taxon` out of its revision
    /// `from`: the open taxon follows, and what is typed into it stays typed.
    void noteAdvanced(std::int64_t from, const api::Taxon& taxon);
    /// The same, told as a save too.
    void noteWritten(std::int64_t from, const api::Taxon& taxon);
    void noteRemoved(const QString& id, const QString& name, std::int64_t revision);

Q_SIGNALS:
    void loadStarted();
    void loadFinished();
    void loadFailed(const bloomzy::client::ClientError& error);
    /// The open taxon got edits of an earlier time, or of another console.
    void draftRestored(const QDateTime& keptAt);
    void savingChanged();
    void saved(const bloomzy::api::Taxon& taxon, bool created);
    /// Before saved(): the server made `now` out of `before` at revision `from`; 0 for a new taxon.
    void written(const bloomzy::api::TaxonInput& before, std::int64_t from, const bloomzy::api::Taxon& now);
    /// This window brought the taxon to revision `to` in another way than by save().
    void advanced(const QString& id, std::int64_t from, std::int64_t to);
    void saveFailed(const bloomzy::client::ClientError& error);
    /// Someone else saved first; `theirs` is what the server has now.
    void conflicted(const bloomzy::api::Taxon& theirs);
    /// `revision` is the one that went into the bin.
    void removed(const QString& id, const QString& name, std::int64_t revision);
    void restored(const bloomzy::api::Taxon& taxon);
    void changeFailed(const bloomzy::client::ClientError& error);

private:
    void show(const api::Taxon& taxon);
    /// What was sent to be saved.
    struct Sent
    {
        QString id; ///< empty for a new taxon
        std::int64_t revision = 0;
        api::TaxonInput before;
        QJsonObject after;
    };

    void finishSave(const client::Result<api::Taxon>& reply, const Sent& sent, const std::function<void(bool)>& done);
    void adopt(const api::Taxon& taxon, const QJsonObject& sent);
    void fetchTheirs(const QString& id);
    void releaseNews();
    void setSaving(bool saving);

    client::TaxaApi m_api;
    TaxonEditState m_state;
    TaxonDrafts m_drafts;
    client::CancelToken m_cancel;
    QString m_wanted;
    bool m_saving = false;
    int m_holds = 0;
    std::optional<api::Taxon> m_held; ///< the newest that was heard meanwhile
};

} // namespace bloomzy::models
