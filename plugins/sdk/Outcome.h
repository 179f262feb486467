#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace bloomzy::sdk {

/// What kept a plugin from doing what it was asked. The program words each kind for people, in their language.
enum class Problem {
    invalidSettings, ///< these settings never work
    invalidName,     ///< isFileName() says no
    unreachable,     ///< nobody answers there; it may come back
    wrongPlace,      ///< it is reachable, and it is not the place that was claimed: a share that is not mounted
    claimed,         ///< the place belongs to another destination
    denied,          ///< it may be looked at, and not written or read
    full,
    exists,        ///< there is a file of this name already
    notFound,      ///< there is no file of this name
    cancelled,     ///< Transfer::advanced() said so
    timedOut,      ///< said by the program, of a call that does not come back
    busy,          ///< said by the program: an earlier call has not come back yet
    pluginMissing, ///< said by the program
    failed         ///< anything else
};

/// An error as a value, with its two audiences kept apart.
struct Failure
{
    Problem problem = Problem::failed;
    QString detail = {}; ///< for people, beside the program's own sentence; no secrets; may be empty
    QString cause = {};  ///< for the log
};

/// In place of nothing in an Outcome.
struct Done
{
};

/// A value or a Failure.
template <class T>
class [[nodiscard]] Outcome
{
public:
    Outcome(T value)
        : m_state(std::move(value))
    {
    }
    Outcome(Failure failure)
        : m_state(std::move(failure))
    {
    }
    [[nodiscard]] bool isDone() const { return m_state.index() == 0; }
    /// Only when it is done.
    [[nodiscard]] const T& value() const { return std::get<0>(m_state); }
    /// Only when it is not.
    [[nodiscard]] const Failure& failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

} // namespace bloomzy::sdk
