#include "ui/widgets/palette/PaletteDialog.h"

#include "ui/widgets/frame/KeyHints.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Line.h"
#include "ui/widgets/palette/PaletteDelegate.h"
#include "ui/widgets/palette/PaletteGathering.h"
#include "ui/widgets/palette/PaletteModel.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;

namespace {
constexpr int plateWidth = 680;
constexpr int topHeight = 52;
constexpr int footerHeight = 38;
constexpr int mostListHeight = 420;

} // namespace

PaletteDialog::PaletteDialog(const theme::Theme& theme, std::vector<PaletteSource*> sources,
                             const PaletteRecents& recents, QWidget* window)
    : PalettePlate(theme, window)
    , m_sources(std::move(sources))
    , m_recents(recents)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
{
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    const int margin = reach() + 1;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(makeLine(Qt::Horizontal));
    column->addWidget(m_list);
    column->addWidget(makeLine(Qt::Horizontal));
    column->addWidget(makeFooter());
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, *m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Results"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QAbstractItemView::clicked, this, &PaletteDialog::run);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PaletteDialog::onCurrent);
    connect(m_field, &QLineEdit::textChanged, this, &PaletteDialog::search);
    for (PaletteSource* source : m_sources)
        connect(source, &PaletteSource::changed, this, &PaletteDialog::refresh);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    setFixedWidth(plateWidth + 2 * reach());
    search();
}

QWidget* PaletteDialog::makeTop()
{
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(18, 0, 16, 0);
    row->setSpacing(0); // the field brings its own
    row->addWidget(new IconLabel(theme(), theme::IconName::search, 18, ColorRole::textSecondary));
    QFont font = theme().font(TypeRole::pageTitle);
    font.setWeight(QFont::Normal);
    m_field->setFont(font);
    m_field->setProperty("variant", u"bare"_s); // without a frame Qt's style sheets fill it with a plate of their own
    m_field->setMaxLength(PaletteQuery::longest + 1);
    m_field->setPlaceholderText(tr("Search or run a command"));
    m_field->setAccessibleName(tr("Search or run a command"));
    row->addWidget(m_field, 1);
    auto* escape = new KeyHints(theme());
    escape->setHints({{{tr("Esc", "the key")}, QString()}});
    row->addWidget(escape);
    top->setFixedHeight(std::max(topHeight, theme().lineHeight(TypeRole::pageTitle) + 26));
    return top;
}

QWidget* PaletteDialog::makeFooter()
{
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(17, 0, 13, 0);
    auto* prefixes = new KeyHints(theme());
    prefixes->setHints({{{u">"_s}, tr("commands")},
                        {{u"@"_s}, tr("people")},
                        {{u"#"_s}, tr("audit log")},
                        {{u"="_s}, tr("synonyms")}});
    auto* keys = new KeyHints(theme());
    keys->setHints({{{tr("Tab", "the key")}, tr("actions")}});
    row->addWidget(prefixes);
    row->addStretch();
    row->addWidget(keys);
    footer->setFixedHeight(std::max(footerHeight, theme().lineHeight(TypeRole::small) + 18));
    return footer;
}

void PaletteDialog::search()
{
    m_query = PaletteQuery::read(m_field->text());
    m_moved = false;
    m_subject.clear();
    m_actions = {};
    m_model->setWords(m_query.words);
    for (PaletteSource* source : m_sources)
        source->search(m_query);
    refresh();
}

PaletteGroup PaletteDialog::recentGroup() const
{
    PaletteGroup group{PaletteRank::recent, tr("Recent"), {}, {}};
    for (const PaletteRecents::Entry& entry : m_recents.entries()) {
        for (PaletteSource* source : m_sources) {
            if (auto item = source->remembered(entry.key, entry.memory))
                group.items.push_back(std::move(*item));
        }
    }
    return group;
}

std::vector<PaletteGroup> PaletteDialog::gathered()
{
    const bool empty = m_query.words.isEmpty() && m_query.scope == PaletteScope::all;
    std::vector<PaletteGroup> groups = groupsOf(m_sources, empty ? std::optional(recentGroup()) : std::nullopt);
    groups.push_back(m_actions);
    return groups;
}

void PaletteDialog::refresh()
{
    const PaletteItem* before = current();
    const QString key = before && m_moved ? before->key : QString();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setGroups(gathered());
    const int kept = m_model->rowOf(key);
    fit();
    choose(kept >= 0 ? kept : m_model->firstRow());
    if (kept >= 0)
        m_list->verticalScrollBar()->setValue(scrolled);
}

void PaletteDialog::fit()
{
    int height = 6;
    for (int row = 0; row < m_model->rowCount() && height < mostListHeight; ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(height, mostListHeight));
    adjustSize();
}

void PaletteDialog::choose(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    if (row <= 1)
        m_list->scrollToTop();
}

const PaletteItem* PaletteDialog::current() const
{
    return m_model->item(m_list->currentIndex());
}

void PaletteDialog::onCurrent()
{
    const PaletteItem* item = current();
    if (!item)
        return;
    // The focus stays in the field, so a screen reader hears of the row from here.
    m_field->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(m_list->currentIndex().row());
        QAccessible::updateAccessibility(&event);
    }
    if (!item->actions.empty() && item->key != m_subject)
        takeActions(*item);
}

void PaletteDialog::takeActions(const PaletteItem& item)
{
    m_subject = item.key;
    m_actions = {PaletteRank::actions, tr("Actions on %1").arg(item.plainText()), QString::number(item.actions.size()),
                 item.actions};
    const QString key = item.key;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setGroups(gathered());
    fit();
    choose(std::max(0, m_model->rowOf(key)));
    m_list->verticalScrollBar()->setValue(scrolled);
    m_list->scrollTo(m_list->currentIndex());
}

bool PaletteDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (key(pressed->key(), pressed->modifiers()))
            return true;
    }
    return PalettePlate::eventFilter(watched, event);
}

bool PaletteDialog::key(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(8);
        return true;
    case Qt::Key_PageUp:
        step(-8);
        return true;
    case Qt::Key_Tab:
        toActions();
        return true;
    case Qt::Key_Backtab:
        backFromActions();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers & ~Qt::KeypadModifier)
            return false;
        run(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

void PaletteDialog::step(int by)
{
    m_moved = true;
    if (const int row = m_model->rowAfter(m_list->currentIndex().row(), by); row >= 0)
        choose(row);
}

void PaletteDialog::toActions()
{
    const int row = m_model->firstRow(PaletteRank::actions);
    const PaletteItem* item = current();
    if (row < 0 || !item || item->actions.empty())
        return;
    m_moved = true;
    choose(row);
}

void PaletteDialog::backFromActions()
{
    const int row = m_model->rowOf(m_subject);
    if (row >= 0)
        choose(row);
}

void PaletteDialog::run(const QModelIndex& index)
{
    const PaletteItem* item = m_model->item(index);
    if (!item || !item->isEnabled())
        return;
    const PaletteItem taken = *item;
    accept();
    Q_EMIT chosen(taken);
}

void PaletteDialog::done(int result)
{
    for (PaletteSource* source : m_sources) {
        source->disconnect(this);
        source->cancel();
    }
    PalettePlate::done(result);
}

void PaletteDialog::showEvent(QShowEvent* event)
{
    PalettePlate::showEvent(event);
    m_field->setFocus();
}

} // namespace bloomzy::widgets
