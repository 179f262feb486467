#include "ui/widgets/frame/ShortcutsDialog.h"

#include "ui/widgets/botanical/Folding.h"
#include "ui/widgets/frame/MenuBuilder.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {

ShortcutsDialog::ShortcutsDialog(const theme::Theme& theme, const Commands& commands, const PageRegistry& pages,
                                 QWidget* parent)
    : QDialog(parent)
    , m_search(new SearchField(theme))
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 600);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    m_search->setPlaceholderText(tr("save"));
    m_search->setAccessibleName(tr("Search shortcuts"));
    column->addWidget(m_search);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true); // what is an action and what are keys is seen
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    column->addWidget(m_list, 1);
    auto* buttons = new QDialogButtonBox;
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_search, &SearchField::queryChanged, this, &ShortcutsDialog::filter);
    addCommands(commands, pages);
    m_list->expandAll();
}

void ShortcutsDialog::addGroup(const QString& title, const QList<std::pair<QString, QString>>& rows)
{
    if (rows.isEmpty())
        return;
    auto* group = new QTreeWidgetItem(m_list, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    QFont font = m_list->font();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    for (const auto& [name, keys] : rows)
        new QTreeWidgetItem(group, {name, keys});
}

void ShortcutsDialog::addCommands(const Commands& commands, const PageRegistry& pages)
{
    for (const MenuId menu : allMenus()) {
        QList<std::pair<QString, QString>> rows;
        for (const QAction* action : commands.actions(menu)) {
            const CommandSpec* spec = commands.spec(action);
            const Page* page = pages.find(spec->pageId);
            if (action->shortcuts().isEmpty())
                continue;
            const QString name = Commands::withoutMnemonic(action->text());
            rows += {page ? tr("%1 (%2)", "action, page").arg(name, page->title()) : name,
                     QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)};
        }
        addGroup(Commands::withoutMnemonic(menuTitle(menu)), rows);
    }
    for (const Page* page : pages.pages()) {
        QList<std::pair<QString, QString>> rows;
        for (const KeyHint& hint : page->keyHints())
            rows += {hint.text, hint.keys.join(u'+')};
        addGroup(tr("In the page %1").arg(page->title()), rows);
    }
}

void ShortcutsDialog::filter(const QString& query)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* row = group->child(j);
            const bool matches = query.isEmpty() || !findFolded(row->text(0) + u' ' + row->text(1), query).isEmpty();
            row->setHidden(!matches);
            any |= matches;
        }
        group->setHidden(!any);
    }
}

} // namespace bloomzy::widgets
