#include "ui/models/ViewActions.h"

#include "ui/models/ColumnLayout.h"
#include "ui/models/ViewNameDialog.h"

namespace bloomzy::models {

ViewActions::ViewActions(const ConsoleParts& parts, SavedViews& views, ColumnLayout& columns, ViewedPage& page,
                         QWidget* asker)
    : QObject(asker)
    , m_parts(parts)
    , m_views(views)
    , m_columns(columns)
    , m_page(page)
    , m_asker(asker)
{
    connect(&m_views, &SavedViews::failed, this, &ViewActions::failed);
    connect(&m_views, &SavedViews::loaded, this, &ViewActions::onLoaded);
    connect(&m_views, &SavedViews::created, this, [this](const api::SavedView& view) {
        m_current = QString::fromStdString(view.id);
        tell(tr("View saved"), view, {});
        Q_EMIT opened();
    });
    connect(&m_views, &SavedViews::replaced, this, [this](const api::SavedView& before, const api::SavedView& after) {
        const QString id = QString::fromStdString(after.id);
        tell(tr("View changed"), after, [this, id, before] { m_views.replace(id, before); });
    });
    connect(&m_views, &SavedViews::removed, this, [this](const api::SavedView& view) {
        tell(tr("View deleted"), view, [this, view] { m_views.create(view); });
    });
}

void ViewActions::start()
{
    if (m_views.state() == SavedViews::State::loaded)
        onLoaded();
    else
        m_views.load();
}

void ViewActions::onLoaded()
{
    const api::SavedView* wanted = m_views.find(std::exchange(m_wanted, QString()));
    if (!wanted && m_page.isAtStart())
        wanted = m_views.defaultView();
    if (wanted)
        show(*wanted);
}

void ViewActions::open(const QString& id)
{
    m_page.leave();
    comeTo(id);
}

void ViewActions::open(const ViewedPage::BuiltIn& view)
{
    m_page.leave();
    m_current.clear();
    m_page.display(view.query);
    Q_EMIT opened();
}

bool ViewActions::shows(const QString& query) const
{
    return m_page.normalized(query) == m_page.query({});
}

void ViewActions::comeTo(const QString& id)
{
    if (const api::SavedView* view = m_views.find(id)) {
        show(*view);
    } else if (m_views.state() != SavedViews::State::loaded) {
        m_wanted = id;
        m_views.load();
    }
}

void ViewActions::show(const api::SavedView& view)
{
    m_current = QString::fromStdString(view.id);
    if (!view.columns.empty())
        m_columns.setColumns(view.columns);
    m_page.display(QString::fromStdString(view.query));
    Q_EMIT opened();
}

void ViewActions::takeHere(api::SavedViewInput& view) const
{
    view.query = m_page.query(QString::fromStdString(view.query)).toStdString();
    view.columns = m_columns.columns();
}

bool ViewActions::differsFrom(const api::SavedView& view) const
{
    api::SavedViewInput here = view;
    takeHere(here);
    return m_page.normalized(QString::fromStdString(view.query)).toStdString() != here.query ||
           (!view.columns.empty() && m_columns.set().repaired(view.columns) != here.columns);
}

void ViewActions::askName(const QString& title, const QString& name,
                          const std::function<void(const std::string&)>& then)
{
    QStringList taken;
    for (const api::SavedView& view : m_views.views())
        taken += QString::fromStdString(view.name);
    taken.removeAll(name);
    auto* dialog = new ViewNameDialog(m_parts.theme, name, taken, m_asker);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [dialog, then] { then(dialog->name().toStdString()); });
    dialog->open();
}

void ViewActions::saveAs()
{
    askName(tr("Save this view"), {}, [this](const std::string& name) {
        api::SavedViewInput view;
        view.name = name;
        takeHere(view);
        m_views.create(view);
    });
}

void ViewActions::replaceCurrent(const std::function<void(api::SavedViewInput&)>& change)
{
    const api::SavedView* view = current();
    if (!view)
        return;
    api::SavedViewInput changed = *view;
    change(changed);
    if (changed != *view)
        m_views.replace(m_current, changed);
}

void ViewActions::update()
{
    replaceCurrent([this](api::SavedViewInput& view) { takeHere(view); });
}

void ViewActions::rename()
{
    if (const api::SavedView* view = current())
        askName(tr("Rename this view"), QString::fromStdString(view->name), [this](const std::string& name) {
            replaceCurrent([&name](api::SavedViewInput& changed) { changed.name = name; });
        });
}

void ViewActions::toggleDefault()
{
    replaceCurrent([](api::SavedViewInput& view) { view.isDefault = !view.isDefault; });
}

void ViewActions::remove()
{
    m_views.remove(m_current);
}

void ViewActions::tell(const QString& title, const api::SavedView& view, std::function<void()> undo)
{
    m_parts.showToast({.kind = widgets::ToastKind::done,
                       .title = title,
                       .detail = QString::fromStdString(view.name),
                       .actionText = undo ? tr("Undo") : QString(),
                       .action = std::move(undo)});
}

} // namespace bloomzy::models
