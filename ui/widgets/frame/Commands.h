#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QObject>
#include <QtGui/QAction>
#include <QtGui/QKeySequence>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bloomzy::widgets {

enum class MenuId { file, edit, view, go, record, server, help };

/// An action of the console as it stands in a menu, on a key and perhaps on a button.
struct CommandSpec
{
    QString id; ///< stable, "catalog.newTaxon"
    MenuId menu = MenuId::record;
    int group = 0;                 ///< groups of a menu are parted by a line, in ascending order
    std::function<QString()> text; ///< in the present language, with its mnemonic: "&New taxon"
    QList<QKeySequence> shortcuts;
    std::optional<theme::IconName> icon;
    QString pageId; ///< the page it belongs to; empty for everywhere
    bool checkable = false;
};

/// Every action of a window. The menus and the list of shortcuts are built from here, so an action that exists has a
/// menu entry. Actions of a page are visible, and their keys work, only while that page is in front. GUI thread only.
class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(const theme::Theme& theme, QObject* parent = nullptr);

    /// The action is owned by this object. Null when the id is empty or taken.
    QAction* add(CommandSpec spec);
    QAction* find(const QString& id) const;

    /// Other words for it from now on; they are asked for again with each setReason().
    void setText(QAction* action, std::function<QString()> text);

    /// Why an action cannot be used now: it is disabled and tells so as its tooltip. Empty: it can.
    void setReason(QAction* action, const QString& reason);
    /// Empty when it can, and for an action that is not of here.
    QString reason(const QAction* action) const;

    /// Ordered by menu, group and time of registration.
    std::vector<const CommandSpec*> specs() const;
    std::vector<QAction*> actions(MenuId menu) const;
    const CommandSpec* spec(const QAction* action) const;

    void setCurrentPage(const QString& pageId);
    QString currentPage() const { return m_page; }

    void retranslate();

    /// "first / second" for entries of a menu that are visible together and share a mnemonic; for tests.
    QStringList mnemonicClashes() const;

    /// "&Edit" → "Edit", also where && stands for an ampersand.
    static QString withoutMnemonic(const QString& text);
    /// In upper case; null when the text has none.
    static QChar mnemonic(const QString& text);

Q_SIGNALS:
    void added(QAction* action);
    void retranslated();
    /// Other actions are visible now.
    void pageChanged();

private:
    struct Entry
    {
        CommandSpec spec;
        QAction* action = nullptr;
        QString reason;
    };

    Entry* entryOf(const QAction* action);
    void show(Entry& entry) const;
    void translate(Entry& entry) const;

    const theme::Theme& m_theme;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QString m_page;
};

} // namespace bloomzy::widgets
