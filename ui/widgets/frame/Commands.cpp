#include "ui/widgets/frame/Commands.h"

#include "ui/widgets/paint/PlainTip.h"

#include <algorithm>
#include <tuple>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

Commands::Commands(const theme::Theme& theme, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
{
}

QAction* Commands::add(CommandSpec spec)
{
    if (spec.id.isEmpty() || find(spec.id) || !spec.text)
        return nullptr;
    auto entry = std::make_unique<Entry>();
    entry->spec = std::move(spec);
    entry->action = new QAction(this);
    entry->action->setObjectName(entry->spec.id);
    entry->action->setCheckable(entry->spec.checkable);
    entry->action->setShortcuts(entry->spec.shortcuts);
    if (entry->spec.icon)
        entry->action->setIcon(m_theme.icon(*entry->spec.icon));
    translate(*entry);
    show(*entry);
    const auto rank = [](const auto& each) { return std::tuple(each->spec.menu, each->spec.group); };
    const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), entry,
                                        [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    QAction* action = (*m_entries.insert(place, std::move(entry)))->action;
    Q_EMIT added(action);
    return action;
}

QAction* Commands::find(const QString& id) const
{
    for (const auto& entry : m_entries) {
        if (entry->spec.id == id)
            return entry->action;
    }
    return nullptr;
}

Commands::Entry* Commands::entryOf(const QAction* action)
{
    for (const auto& entry : m_entries) {
        if (entry->action == action)
            return entry.get();
    }
    return nullptr;
}

void Commands::setReason(QAction* action, const QString& reason)
{
    if (Entry* entry = entryOf(action)) {
        entry->reason = reason;
        translate(*entry);
        show(*entry);
    }
}

void Commands::setText(QAction* action, std::function<QString()> text)
{
    if (Entry* entry = entryOf(action)) {
        entry->spec.text = std::move(text);
        translate(*entry);
    }
}

QString Commands::reason(const QAction* action) const
{
    for (const auto& entry : m_entries) {
        if (entry->action == action)
            return entry->reason;
    }
    return {};
}

std::vector<const CommandSpec*> Commands::specs() const
{
    std::vector<const CommandSpec*> result;
    for (const auto& entry : m_entries)
        result.push_back(&entry->spec);
    return result;
}

std::vector<QAction*> Commands::actions(MenuId menu) const
{
    std::vector<QAction*> result;
    for (const auto& entry : m_entries) {
        if (entry->spec.menu == menu)
            result.push_back(entry->action);
    }
    return result;
}

const CommandSpec* Commands::spec(const QAction* action) const
{
    for (const auto& entry : m_entries) {
        if (entry->action == action)
            return &entry->spec;
    }
    return nullptr;
}

void Commands::show(Entry& entry) const
{
    const bool here = entry.spec.pageId.isEmpty() || entry.spec.pageId == m_page;
    entry.action->setVisible(here);
    entry.action->setEnabled(here && entry.reason.isEmpty());
}

void Commands::translate(Entry& entry) const
{
    const QString text = entry.spec.text();
    entry.action->setText(text);
    const QString name = withoutMnemonic(text);
    const QString key = entry.action->shortcut().toString(QKeySequence::NativeText);
    const QString about = key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key);
    entry.action->setToolTip(plainTip(entry.reason.isEmpty() ? about : about + u'\n' + entry.reason));
}

void Commands::setCurrentPage(const QString& pageId)
{
    m_page = pageId;
    for (const auto& entry : m_entries)
        show(*entry);
    Q_EMIT pageChanged();
}

void Commands::retranslate()
{
    for (const auto& entry : m_entries)
        translate(*entry);
    Q_EMIT retranslated();
}

QStringList Commands::mnemonicClashes() const
{
    const auto together = [](const CommandSpec& a, const CommandSpec& b) {
        return a.menu == b.menu && (a.pageId.isEmpty() || b.pageId.isEmpty() || a.pageId == b.pageId);
    };
    QStringList clashes;
    for (auto a = m_entries.begin(); a != m_entries.end(); ++a) {
        const QChar key = mnemonic((*a)->action->text());
        for (auto b = std::next(a); b != m_entries.end() && !key.isNull(); ++b) {
            if (together((*a)->spec, (*b)->spec) && mnemonic((*b)->action->text()) == key)
                clashes += u"%1 / %2"_s.arg((*a)->action->text(), (*b)->action->text());
        }
    }
    return clashes;
}

QChar Commands::mnemonic(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == u'&' && text.at(i + 1) != u'&')
            return text.at(i + 1).toUpper();
        if (text.at(i) == u'&')
            ++i;
    }
    return {};
}

QString Commands::withoutMnemonic(const QString& text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && i + 1 < text.size())
            ++i;
        result += text.at(i);
    }
    return result;
}

} // namespace bloomzy::widgets
