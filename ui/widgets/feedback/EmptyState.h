#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace bloomzy::widgets {

class IconLabel;
class Label;

/// What stands where there is nothing to show: nothing yet (centred, on a plate), no match, no permission, failed.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { nothingYet, noMatch, noPermission, failed };

    EmptyState(const theme::Theme& theme, Kind kind, QWidget* parent = nullptr);

    /// Replaces the icon of the kind.
    void setIcon(theme::IconName icon);
    void setTitle(const QString& title);
    void setText(const QString& text);
    /// A sentence below the text with a link in it: "Did you mean %1?" and "monstera". Empty hides it.
    void setSuggestion(const QString& sentence, const QString& link);
    void setPrimary(const QString& text, theme::IconName icon);
    void setSecondary(const QString& text, theme::IconName icon);
    void setPrimary(const QString& text);
    void setSecondary(const QString& text);

Q_SIGNALS:
    void primaryTriggered();
    void secondaryTriggered();
    void suggestionTriggered();

private:
    void layOutCentred(QWidget* buttons);
    void layOutAtLeft(QWidget* buttons);
    void showSuggestion();
    void setButton(QPushButton& button, const QString& text);

    const theme::Theme& m_theme;
    Kind m_kind;
    IconLabel* m_icon;
    Label* m_title;
    Label* m_text;
    Label* m_suggestion;
    QPushButton* m_primary;
    QPushButton* m_secondary;
    QString m_sentence;
    QString m_link;
};

} // namespace bloomzy::widgets
