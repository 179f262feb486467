#include "ui/pages/roles/RoleListPane.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/roles/RoleListDelegate.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::TypeRole;

RoleListPane::RoleListPane(const theme::Theme& theme, RoleBook& book, const RolesCommands& commands, QWidget* parent)
    : QFrame(parent)
    , m_book(book)
    , m_model(book)
    , m_title(new widgets::Label(theme, TypeRole::section))
    , m_list(new QListView)
    , m_note(new widgets::Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_add(new QToolButton)
{
    setProperty("surface", QStringLiteral("surface"));
    m_list->setObjectName(QStringLiteral("roles"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RoleListDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->addAction(commands.remove);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(14, 10, 14, 10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(theme, commands));
    column->addWidget(widgets::makeLine(Qt::Horizontal));
    column->addSpacing(6);
    column->addWidget(m_list, 1);
    column->addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    column->addWidget(m_note);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            go(m_model.key(current));
    });
    connect(&book, &RoleBook::chosenChanged, this, &RoleListPane::follow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RoleListPane::follow);
    retranslate();
    follow();
}

QWidget* RoleListPane::makeHead(const theme::Theme& theme, const RolesCommands& commands)
{
    auto* menu = new QMenu(m_add);
    menu->addActions({commands.create, commands.duplicate, commands.remove});
    menu->addSeparator();
    menu->addAction(commands.pairs);
    m_add->setMenu(menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setIcon(theme.icon(theme::IconName::plus));
    m_add->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QWidget;
    head->setFixedHeight(theme.px(theme::RowHeight::filterBar));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 8, 0);
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_add);
    return head;
}

void RoleListPane::go(const std::string& key)
{
    const std::string before = m_book.chosen();
    if (key == before)
        return; // the list follows what is shown
    m_book.choose(key);
    Q_EMIT moved(client::toQString(before));
}

void RoleListPane::follow()
{
    const QModelIndex index = m_model.indexOf(m_book.chosen());
    if (index.isValid() && index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
}

void RoleListPane::retranslate()
{
    m_title->setText(tr("Roles"));
    m_list->setAccessibleName(tr("Roles"));
    m_note->setText(tr("Roles with a padlock come with Bloomzy and cannot be edited."));
    m_add->setToolTip(tr("New, copy, remove"));
    m_add->setAccessibleName(tr("New, copy, remove"));
    m_model.retranslate();
}

void RoleListPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::roles_page
