#include "ui/models/TaxonEditor.h"

#include "ui/models/TaxonJson.h"

#include <QtCore/QPointer>

namespace bloomzy::models {

using client::ClientError;
using client::Result;

TaxonEditor::TaxonEditor(client::ApiClient& client, client::DraftStore& store, const QString& server, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_drafts(client, store, server, m_state)
{
}

TaxonEditor::~TaxonEditor()
{
    m_cancel.cancel();
    m_drafts.flush();
}

void TaxonEditor::open(const QString& id)
{
    m_drafts.flush();
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_wanted = id;
    Q_EMIT loadStarted();
    m_api.get(id, m_cancel).then(this, [this, mine = m_cancel](const Result<api::Taxon>& reply) {
        if (mine.isCancelled())
            return;
        if (!reply)
            Q_EMIT loadFailed(reply.error());
        else
            show(*reply);
    });
}

void TaxonEditor::show(const api::Taxon& taxon)
{
    m_drafts.find(QString::fromStdString(taxon.id))
        .then(this, [this, taxon, mine = m_cancel](const std::optional<client::Draft>& draft) {
            if (mine.isCancelled())
                return;
            m_drafts.flush();
            const bool differs =
                draft && (draft->after != static_cast<const api::TaxonInput&>(taxon) || !draft->halfTyped.isEmpty());
            m_state.open(taxon, differs ? draft : std::nullopt);
            Q_EMIT loadFinished();
            if (differs)
                Q_EMIT draftRestored(draft->savedAt);
        });
}

void TaxonEditor::reload()
{
    if (!m_wanted.isEmpty() && !m_state.isDirty() && !m_saving)
        open(m_wanted);
}

void TaxonEditor::hear(const api::Taxon& theirs)
{
    const bool here = m_state.isOpen() && m_state.id() == QString::fromStdString(theirs.id);
    // A save under way tells by its answer who was first.
    if (!here || m_saving || theirs.revision <= m_state.revision())
        return;
    if (m_holds > 0) {
        if (!m_held || m_held->id != theirs.id || m_held->revision < theirs.revision)
            m_held = theirs;
        return;
    }
    if (m_state.isDirty())
        Q_EMIT conflicted(theirs);
    else if (theirs.deletedAt)
        leave();
    else
        m_state.rebase(theirs, toJson(theirs));
}

std::shared_ptr<void> TaxonEditor::holdNews()
{
    ++m_holds;
    return {nullptr, [self = QPointer(this)](void*) {
                // Later, for whoever lets go may be amid its own end.
                if (self)
                    QMetaObject::invokeMethod(self.data(), &TaxonEditor::releaseNews, Qt::QueuedConnection);
            }};
}

void TaxonEditor::releaseNews()
{
    if (--m_holds > 0)
        return;
    if (const auto held = std::exchange(m_held, std::nullopt))
        hear(*held);
}

void TaxonEditor::openNew()
{
    m_drafts.flush();
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_wanted.clear();
    m_drafts.find(TaxonDrafts::newTaxon())
        .then(this, [this, mine = m_cancel](const std::optional<client::Draft>& draft) {
            if (mine.isCancelled())
                return;
            m_drafts.flush();
            m_state.openNew({}, draft);
            Q_EMIT loadFinished();
            if (draft)
                Q_EMIT draftRestored(draft->savedAt);
        });
}

void TaxonEditor::leave()
{
    m_drafts.flush();
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_wanted.clear();
    m_state.close();
}

void TaxonEditor::setSaving(bool saving)
{
    m_saving = saving;
    Q_EMIT savingChanged();
}

void TaxonEditor::save(std::function<void(bool saved)> done)
{
    if (m_saving || !m_state.isOpen() || (!m_state.isDirty() && !m_state.isNew())) {
        if (done)
            done(!m_saving);
        return;
    }
    m_drafts.flush();
    setSaving(true);
    auto reply = m_state.isNew() ? m_api.create(m_state.after())
                                 : m_api.update(m_state.id(), m_state.revision(), m_state.before(), m_state.after());
    const Sent sent{m_state.id(), m_state.revision(), m_state.before(), m_state.afterJson()};
    reply.then(this, [this, sent, done = std::move(done)](const Result<api::Taxon>& answer) {
        setSaving(false);
        finishSave(answer, sent, done);
    });
}

void TaxonEditor::finishSave(const Result<api::Taxon>& reply, const Sent& sent, const std::function<void(bool)>& done)
{
    const bool here = m_state.isOpen() && m_state.id() == sent.id;
    if (reply) {
        m_drafts.forget(sent.id.isEmpty() ? TaxonDrafts::newTaxon() : sent.id);
        if (here)
            adopt(*reply, sent.after);
        Q_EMIT written(sent.before, sent.revision, *reply);
        Q_EMIT saved(*reply, sent.id.isEmpty());
    } else if (reply.error().is(api::ErrorCode::preconditionFailed)) {
        fetchTheirs(sent.id);
    } else {
        if (here)
            m_state.setFaults(reply.error().problem.errors);
        Q_EMIT saveFailed(reply.error());
    }
    if (done)
        done(reply.has_value());
}

// What was typed while the answer was on its way is not saved yet and stays typed.
void TaxonEditor::adopt(const api::Taxon& taxon, const QJsonObject& sent)
{
    QJsonObject merged = toJson(taxon);
    for (const TaxonField& field : taxonFields()) {
        const QString pointer = field.pointer;
        if (m_state.value(pointer) != valueAt(sent, pointer))
            setValueAt(merged, pointer, m_state.value(pointer));
    }
    m_wanted = QString::fromStdString(taxon.id);
    m_state.rebase(taxon, merged);
}

void TaxonEditor::fetchTheirs(const QString& id)
{
    m_api.get(id, m_cancel).then(this, [this, mine = m_cancel](const Result<api::Taxon>& reply) {
        if (mine.isCancelled())
            return;
        if (reply)
            Q_EMIT conflicted(*reply);
        else
            Q_EMIT saveFailed(reply.error());
    });
}

void TaxonEditor::discard()
{
    m_drafts.forget(m_state.isNew() ? TaxonDrafts::newTaxon() : m_state.id());
    if (m_state.isNew())
        leave();
    else
        m_state.discard();
}

void TaxonEditor::remove()
{
    if (!m_state.taxon() || m_saving)
        return;
    const QString id = m_state.id();
    const QString name = QString::fromStdString(m_state.taxon()->scientificName);
    const std::int64_t revision = m_state.taxon()->revision;
    ++m_holds;
    m_api.remove(id, revision).then(this, [this, id, name, revision](const Result<void>& reply) {
        if (reply)
            noteRemoved(id, name, revision);
        else
            Q_EMIT changeFailed(reply.error());
        releaseNews();
    });
}

void TaxonEditor::noteAdvanced(std::int64_t from, const api::Taxon& taxon)
{
    const QString id = QString::fromStdString(taxon.id);
    if (m_state.isOpen() && m_state.id() == id)
        adopt(taxon, m_state.beforeJson());
    Q_EMIT advanced(id, from, taxon.revision);
}

void TaxonEditor::noteWritten(std::int64_t from, const api::Taxon& taxon)
{
    noteAdvanced(from, taxon);
    Q_EMIT saved(taxon, false);
}

void TaxonEditor::noteRemoved(const QString& id, const QString& name, std::int64_t revision)
{
    m_drafts.forget(id);
    if (m_state.id() == id)
        m_state.close();
    if (m_wanted == id)
        m_wanted.clear();
    Q_EMIT removed(id, name, revision);
}

void TaxonEditor::undoRemove(const QString& id)
{
    m_api.restore(id).then(this, [this](const Result<api::Taxon>& reply) {
        if (reply)
            Q_EMIT restored(*reply);
        else
            Q_EMIT changeFailed(reply.error());
    });
}

} // namespace bloomzy::models
