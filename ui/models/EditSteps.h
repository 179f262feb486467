#pragma once

#include "ui/models/EditStep.h"

#include <deque>
#include <optional>

namespace bloomzy::models {

/// What was done and what was undone, newest last; the newest `most` of each.
class EditSteps
{
public:
    static constexpr std::size_t most = 200;

    /// Null for none.
    const EditStep* undoable() const { return m_done.empty() ? nullptr : &m_done.back(); }
    const EditStep* redoable() const { return m_undone.empty() ? nullptr : &m_undone.back(); }

    /// Nothing can be redone after something new. Gives the step its number and answers with it.
    std::uint64_t push(EditStep step);
    /// The field goes on changing: into the newest step, when that is of the same taxon and of this field alone.
    bool extend(const QString& taxonId, const FieldStep& field);
    /// What is typed into the taxon is saved or given up.
    void dropTyped(const QString& taxonId);
    /// The taxon went to the server's revision `to` from `from`: so do the steps that are about it as it was.
    void move(const QString& taxonId, std::int64_t from, std::int64_t to);

    std::optional<EditStep> takeDone() { return take(m_done); }
    std::optional<EditStep> takeUndone() { return take(m_undone); }
    void putDone(EditStep step) { put(m_done, std::move(step)); }
    void putUndone(EditStep step) { put(m_undone, std::move(step)); }
    /// It was undone in another way.
    void forgetRemoval(const QString& taxonId);

private:
    using List = std::deque<EditStep>;

    static std::optional<EditStep> take(List& list);
    static void put(List& list, EditStep step);

    std::uint64_t m_last = 0;
    List m_done;
    List m_undone;
};

} // namespace bloomzy::models
