#include "ui/pages/audit/AuditViewsButton.h"

#include "ui/widgets/feedback/DialogFrame.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

namespace {

constexpr int widestName = 180; // pixels

QString menuText(const QString& name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

AuditViewsButton::AuditViewsButton(const theme::Theme& theme, AuditViews& views, AuditFilters& filters)
    : m_theme(theme)
    , m_views(views)
    , m_filters(filters)
{
    setObjectName(QStringLiteral("auditViews"));
    setIcon(theme.icon(theme::IconName::bookmark));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &AuditViewsButton::fill);
    connect(&views, &AuditViews::changed, this, &AuditViewsButton::refresh);
    connect(&filters, &AuditFilters::changed, this, &AuditViewsButton::refresh);
    refresh();
}

void AuditViewsButton::addView(const AuditViews::View& view)
{
    QAction* action = menu()->addAction(menuText(view.name));
    action->setCheckable(true);
    action->setChecked(m_views.nameOf(m_filters.all()) == view.name);
    connect(action, &QAction::triggered, this, [this, filter = view.filter] {
        AuditPlace place;
        place.filter = filter;
        m_filters.set(place);
        m_filters.change(filter);
    });
}

void AuditViewsButton::fill()
{
    menu()->clear();
    for (const AuditViews::View& view : AuditViews::builtIn())
        addView(view);
    menu()->addSeparator();
    for (const AuditViews::View& view : m_views.own())
        addView(view);
    QAction* save = menu()->addAction(tr("&Save what is shown as a view…"));
    save->setEnabled(m_filters.isActive());
    connect(save, &QAction::triggered, this, [this] { saveAs(window()); });
    const QString shown = m_views.nameOf(m_filters.all());
    for (const AuditViews::View& view : m_views.own())
        if (view.name == shown)
            connect(menu()->addAction(tr("&Delete “%1”").arg(menuText(shown))), &QAction::triggered, this,
                    [this, shown] { m_views.remove(shown); });
}

void AuditViewsButton::saveAs(QWidget* over)
{
    auto* dialog = new widgets::DialogFrame(m_theme, tr("Save this view"),
                                            tr("It keeps the filters and the words, on this computer."), over);
    auto* name = new QLineEdit;
    name->setMaxLength(int(AuditViews::longestName));
    auto* field = new widgets::LabeledField(m_theme, name);
    field->setLabel(tr("Name"));
    dialog->body().addWidget(field);
    dialog->addKeep(tr("Cancel"));
    QPushButton* save = dialog->addPrimary(tr("Save view"));
    save->setEnabled(false);
    connect(name, &QLineEdit::textChanged, save,
            [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(save, &QPushButton::clicked, dialog, [this, dialog, name] {
        m_views.keep(name->text(), m_filters.list());
        dialog->accept();
    });
    dialog->open();
    name->setFocus();
}

void AuditViewsButton::refresh()
{
    const QString name = m_views.nameOf(m_filters.all());
    const QString text = name.isEmpty() ? tr("Views") : name;
    setText(menuText(fontMetrics().elidedText(text, Qt::ElideRight, widestName)));
    setAccessibleName(name.isEmpty() ? tr("Views") : tr("View: %1").arg(name));
}

void AuditViewsButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    MenuButton::changeEvent(event);
}

} // namespace bloomzy::audit_page
