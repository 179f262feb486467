#include "ui/models/EditSteps.h"

namespace bloomzy::models {

namespace {

void moveIn(ReviewStep& step, const std::string& taxonId, std::int64_t from, std::int64_t to)
{
    for (ReviewChange& change : step.next) {
        if (change.taxon.revision == from && change.taxon.id == taxonId)
            change.taxon.revision = to;
    }
}

} // namespace

std::optional<EditStep> EditSteps::take(List& list)
{
    if (list.empty())
        return {};
    EditStep step = std::move(list.back());
    list.pop_back();
    return step;
}

void EditSteps::put(List& list, EditStep step)
{
    list.push_back(std::move(step));
    if (list.size() > most)
        list.pop_front();
}

std::uint64_t EditSteps::push(EditStep step)
{
    m_undone.clear();
    step.number = ++m_last;
    put(m_done, std::move(step));
    return m_last;
}

bool EditSteps::extend(const QString& taxonId, const FieldStep& field)
{
    auto* typed = m_done.empty() ? nullptr : std::get_if<TypedStep>(&m_done.back().what);
    if (!typed || m_done.back().taxonId != taxonId || typed->fields.size() != 1 ||
        typed->fields.front().pointer != field.pointer)
        return false;
    m_undone.clear();
    typed->fields.front().after = field.after;
    if (typed->fields.front().before == field.after)
        m_done.pop_back();
    return true;
}

void EditSteps::dropTyped(const QString& taxonId)
{
    for (List* list : {&m_done, &m_undone})
        std::erase_if(*list, [&](const EditStep& step) { return step.taxonId == taxonId && step.is<TypedStep>(); });
}

void EditSteps::move(const QString& taxonId, std::int64_t from, std::int64_t to)
{
    for (List* list : {&m_done, &m_undone}) {
        for (EditStep& step : *list) {
            if (step.taxonId == taxonId && step.revision == from)
                step.revision = to;
            if (auto* review = std::get_if<ReviewStep>(&step.what))
                moveIn(*review, taxonId.toStdString(), from, to);
        }
    }
}

void EditSteps::forgetRemoval(const QString& taxonId)
{
    std::erase_if(m_done, [&](const EditStep& step) { return step.taxonId == taxonId && step.is<RemovedStep>(); });
}

} // namespace bloomzy::models
