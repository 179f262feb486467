#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QPushButton;

namespace bloomzy::widgets {
class ClipboardLease;
class IconLabel;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::models {

class KeyGroups;

/// A recovery key in groups, with what one may do with it; below it, whether it was saved and printed.
class KeyCard : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCard(const theme::Theme& theme, QWidget* parent = nullptr);

    /// An empty list wipes what is shown.
    void setGroups(const QStringList& groups);
    /// Empty: not saved to a file yet.
    void setSavedPath(const QString& path);
    /// The clipboard gives it up after a minute.
    void copy(const QString& identity);
    void setPrinted();
    void focusSave();
    void retranslate();

Q_SIGNALS:
    void saveWanted();
    void printWanted();
    void copyWanted();

private:
    [[nodiscard]] QWidget* makeCard();
    [[nodiscard]] QLayout* makeSaved();
    void showSaved();

    const theme::Theme& m_theme;
    KeyGroups* m_groups;
    QPushButton* m_save;
    QPushButton* m_print;
    QPushButton* m_copy;
    widgets::Label* m_clipboard;
    widgets::IconLabel* m_savedIcon;
    widgets::Label* m_saved;
    widgets::IconLabel* m_printedIcon;
    widgets::Label* m_printed;
    QString m_savedPath;
    bool m_isPrinted = false;
    widgets::ClipboardLease* m_lease;
};

} // namespace bloomzy::models
