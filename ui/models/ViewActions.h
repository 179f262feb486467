#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/SavedViews.h"
#include "ui/models/ViewedPage.h"

namespace bloomzy::models {

class ColumnLayout;

/// What can be done with saved views on a page: open one, keep what is shown, change and delete the one that is open.
/// A change and a deletion can be taken back in the note that tells of them.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    /// `asker`: the parent of dialogs and of this; the others outlive it.
    ViewActions(const ConsoleParts& parts, SavedViews& views, ColumnLayout& columns, ViewedPage& page, QWidget* asker);

    const SavedViews& views() const { return m_views; }
    QList<ViewedPage::BuiltIn> builtIn() const { return m_page.builtIn(); }
    /// Whether the page shows what this query finds.
    bool shows(const QString& query) const;
    /// The one that was opened last; null when there is none.
    const api::SavedView* current() const { return m_views.find(m_current); }
    /// Whether the page shows something else than `view` says.
    bool differsFrom(const api::SavedView& view) const;

    /// Asks for the views; the default one opens once they are there, unless a person has gone elsewhere by then.
    void start();
    /// Asks anew, also for what was changed on another computer.
    void reload() { m_views.load(); }
    /// A step that Back returns from.
    void open(const QString& id);
    /// The same of a view that everybody has.
    void open(const ViewedPage::BuiltIn& view);
    /// From a link elsewhere. As soon as the views are there; nothing when it has gone.
    void comeTo(const QString& id);
    void saveAs();
    void update();
    void rename();
    void toggleDefault();
    void remove();

Q_SIGNALS:
    /// Another view is open, or none.
    void opened();
    void failed(const bloomzy::client::ClientError& error);

private:
    void onLoaded();
    void show(const api::SavedView& view);
    void replaceCurrent(const std::function<void(api::SavedViewInput&)>& change);
    void tell(const QString& title, const api::SavedView& view, std::function<void()> undo);
    void askName(const QString& title, const QString& name, const std::function<void(const std::string&)>& then);
    void takeHere(api::SavedViewInput& view) const;

    ConsoleParts m_parts;
    SavedViews& m_views;
    ColumnLayout& m_columns;
    ViewedPage& m_page;
    QWidget* m_asker;
    QString m_current;
    QString m_wanted; ///< before the views were there
};

} // namespace bloomzy::models
