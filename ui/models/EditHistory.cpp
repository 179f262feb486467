#include "ui/models/EditHistory.h"

#include "ui/models/TaxonTexts.h"

#include <algorithm>

namespace bloomzy::models {

using client::Result;

namespace {

/// Keys go into it one by one; of the others each change is a step.
bool isTyped(const FieldStep& field)
{
    return TaxonTexts::options(field.pointer).isEmpty() && !field.after.isArray() && !field.before.isArray() &&
           !field.pointer.endsWith(QLatin1String("UsageId"));
}

} // namespace

EditHistory::EditHistory(client::ApiClient& client, TaxonEditor& editor, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_api(client)
    , m_editor(editor)
{
    connect(&editor.state(), &TaxonEditState::edited, this, &EditHistory::onEdited);
    connect(&editor.state(), &TaxonEditState::opened, this, &EditHistory::onOpened, Qt::QueuedConnection);
    connect(&editor, &TaxonEditor::written, this, &EditHistory::onSaved);
    connect(&editor, &TaxonEditor::advanced, this, &EditHistory::onAdvanced);
    connect(&editor, &TaxonEditor::removed, this, &EditHistory::onRemoved);
    connect(&editor, &TaxonEditor::restored, this, &EditHistory::onRestored);
    connect(&editor, &TaxonEditor::loadFailed, this, [this](const client::ClientError& error) {
        if (m_step && m_step->is<TypedStep>())
            failed(error);
    });
}

QString EditHistory::here() const
{
    const TaxonEditState& state = m_editor.state();
    return state.isNew() ? TaxonDrafts::newTaxon() : state.id();
}

void EditHistory::onEdited(const std::vector<FieldStep>& fields)
{
    if (m_step || fields.empty())
        return;
    const bool one = fields.size() == 1 && isTyped(fields.front());
    if (!one || !m_visiting || !m_steps.extend(here(), fields.front()))
        m_steps.push({here(), plainName(m_editor.state().after()), 0, TypedStep{fields}});
    m_visiting = one;
    Q_EMIT changed();
}

void EditHistory::onSaved(const api::TaxonInput& before, std::int64_t from, const api::Taxon& now)
{
    const QString id = QString::fromStdString(now.id);
    m_steps.dropTyped(from == 0 ? TaxonDrafts::newTaxon() : id);
    m_steps.move(id, from, now.revision);
    m_visiting = false;
    if (from == 0)
        m_steps.push({id, plainName(now), now.revision, CreatedStep{}});
    else
        m_steps.push({id, plainName(now), now.revision, SavedStep{before, now}});
    Q_EMIT changed();
}

void EditHistory::onAdvanced(const QString& id, std::int64_t from, std::int64_t to)
{
    m_steps.move(id, from, to);
    m_visiting = false;
    Q_EMIT changed();
}

void EditHistory::onRemoved(const QString& id, const QString& name, std::int64_t revision)
{
    m_steps.dropTyped(id);
    m_steps.move(id, revision, -revision);
    if (!m_step)
        m_steps.push({id, name, -revision, RemovedStep{}});
    Q_EMIT changed();
}

void EditHistory::onRestored(const api::Taxon& taxon)
{
    const QString id = QString::fromStdString(taxon.id);
    // Into the bin and out again makes two revisions; more of them are somebody else's.
    m_steps.move(id, -(taxon.revision - 2), taxon.revision);
    if (!m_step)
        m_steps.forgetRemoval(id);
    Q_EMIT changed();
}

void EditHistory::undo()
{
    if (!m_step)
        travel(Way::back, m_steps.takeDone());
}

void EditHistory::redo()
{
    if (!m_step)
        travel(Way::forth, m_steps.takeUndone());
}

void EditHistory::undoStep(std::uint64_t step)
{
    const EditStep* newest = m_steps.undoable();
    if (newest && newest->number == step)
        undo();
    else
        Q_EMIT refused(tr("This cannot be undone from here any more. The Edit menu says what can be."));
}

std::uint64_t EditHistory::noteReviewed(std::vector<ReviewChange> back)
{
    m_visiting = false;
    const std::uint64_t number = m_steps.push({{}, {}, 0, ReviewStep{std::move(back)}});
    Q_EMIT changed();
    return number;
}

void EditHistory::travel(Way way, std::optional<EditStep> step)
{
    if (!step)
        return;
    m_way = way;
    m_visiting = false;
    m_step = std::move(step);
    m_hold = m_editor.holdNews();
    Q_EMIT changed();
    std::visit([this](const auto& what) { apply(what); }, EditStep(*m_step).what);
}

void EditHistory::apply(const TypedStep& typed)
{
    if (m_step->taxonId == here())
        return applyHere(typed);
    Q_EMIT opening(m_step->taxonId);
    if (m_step->taxonId == TaxonDrafts::newTaxon())
        m_editor.openNew();
    else
        m_editor.open(m_step->taxonId);
}

void EditHistory::onOpened()
{
    const auto* typed = m_step ? std::get_if<TypedStep>(&m_step->what) : nullptr;
    if (!typed)
        return;
    if (here() == m_step->taxonId)
        applyHere(TypedStep(*typed));
    else if (m_editor.wanted() != m_step->taxonId)
        putBack();
}

void EditHistory::applyHere(const TypedStep& typed)
{
    std::vector<FieldStep> fields;
    for (const FieldStep& field : typed.fields) {
        const bool back = m_way == Way::back;
        if (m_editor.state().value(field.pointer) != (back ? field.after : field.before))
            return drop(tr("%1 has another value now. Nothing was changed.").arg(TaxonTexts::label(field.pointer)));
        fields.push_back({field.pointer, {}, back ? field.before : field.after});
    }
    m_editor.state().set(fields);
    arrived(0);
    Q_EMIT fieldChanged(fields.front().pointer);
}

void EditHistory::apply(const SavedStep& saved)
{
    const bool back = m_way == Way::back;
    m_api
        .update(m_step->taxonId, m_step->revision, back ? saved.after : saved.before, back ? saved.before : saved.after)
        .then(this, [this](const Result<api::Taxon>& reply) {
            if (!reply)
                return failed(reply.error());
            m_editor.noteWritten(m_step->revision, *reply);
            arrived(reply->revision);
        });
}

void EditHistory::remove()
{
    m_api.remove(m_step->taxonId, m_step->revision).then(this, [this](const Result<void>& reply) {
        if (!reply)
            return failed(reply.error());
        m_editor.noteRemoved(m_step->taxonId, m_step->name, m_step->revision);
        arrived(-m_step->revision);
    });
}

void EditHistory::restore()
{
    m_api.restore(m_step->taxonId).then(this, [this](const Result<api::Taxon>& reply) {
        if (!reply)
            return failed(reply.error());
        Q_EMIT m_editor.restored(*reply);
        arrived(reply->revision);
    });
}

void EditHistory::apply(const ReviewStep& review)
{
    auto* run = new ReviewRun(m_client, review.next, this);
    connect(run, &ReviewRun::changed, this, &EditHistory::reviewed);
    connect(run, &ReviewRun::finished, this, [this, run] {
        run->deleteLater();
        onReviewed(*run);
    });
    run->start();
}

void EditHistory::onReviewed(const ReviewRun& run)
{
    std::vector<ReviewChange> next = run.undo();
    const bool mayWorkLater = std::ranges::any_of(
        run.outcomes(), [](const ReviewRun::Outcome& each) { return !each.reason.isEmpty() && !each.isStale; });
    if (!next.empty()) {
        m_step->what = ReviewStep{std::move(next)};
        arrived(0);
    } else if (mayWorkLater) {
        putBack();
    } else {
        endStep();
        Q_EMIT changed();
    }
    Q_EMIT reviewEnded(run.outcomes());
}

EditStep EditHistory::endStep()
{
    EditStep step = *std::exchange(m_step, std::nullopt);
    m_hold.reset();
    return step;
}

void EditHistory::arrived(std::int64_t revision)
{
    EditStep step = endStep();
    step.revision = revision;
    if (m_way == Way::back)
        m_steps.putUndone(std::move(step));
    else
        m_steps.putDone(std::move(step));
    Q_EMIT changed();
}

void EditHistory::putBack()
{
    EditStep step = endStep();
    if (m_way == Way::back)
        m_steps.putDone(std::move(step));
    else
        m_steps.putUndone(std::move(step));
    Q_EMIT changed();
}

void EditHistory::failed(const client::ClientError& error)
{
    if (error.is(api::ErrorCode::preconditionFailed) || error.is(api::ErrorCode::notFound))
        return drop(changedSince());
    putBack();
    Q_EMIT m_editor.changeFailed(error);
}

void EditHistory::drop(const QString& reason)
{
    endStep();
    Q_EMIT changed();
    Q_EMIT refused(reason);
}

QString EditHistory::changedSince() const
{
    return tr("Somebody has changed %1 since. Nothing was changed now; the History tab shows the earlier values.")
        .arg(m_step->name);
}

QString EditHistory::textOf(const EditStep* step)
{
    if (!step)
        return {};
    if (const auto* typed = std::get_if<TypedStep>(&step->what))
        return typed->fields.size() == 1 ? TaxonTexts::label(typed->fields.front().pointer)
                                         : tr("%n fields", nullptr, int(typed->fields.size()));
    if (const auto* review = std::get_if<ReviewStep>(&step->what))
        return tr("Review state of %n taxa", nullptr, int(review->next.size()));
    if (step->is<SavedStep>())
        return tr("Saving %1").arg(step->name);
    return step->is<CreatedStep>() ? tr("Adding %1").arg(step->name) : tr("Moving %1 to the bin").arg(step->name);
}

} // namespace bloomzy::models
