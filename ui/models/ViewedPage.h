#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace bloomzy::models {

/// A page whose list people keep views of. Queries are query strings of the list at the server, as api::SavedViewInput
/// keeps them. GUI thread only.
class ViewedPage
{
public:
    /// A view that everybody has, under a name in the present language.
    struct BuiltIn
    {
        QString name;
        QString query;
    };

    virtual ~ViewedPage() = default;

    /// What is shown. Parameters of `before`, the query that it replaces, which this page does not know are appended as
    /// they are.
    [[nodiscard]] virtual QString query(const QString& before) const = 0;
    /// `query` as query() would write it.
    [[nodiscard]] virtual QString normalized(const QString& query) const = 0;
    virtual void display(const QString& query) = 0;
    /// What comes next is a step that Back returns from.
    virtual void leave() = 0;
    /// Nothing is sought, narrowed or open yet.
    [[nodiscard]] virtual bool isAtStart() const = 0;
    [[nodiscard]] virtual QList<BuiltIn> builtIn() const { return {}; }
};

} // namespace bloomzy::models
