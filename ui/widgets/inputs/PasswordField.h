#pragma once

#include "ui/widgets/paint/Status.h"

#include <QtWidgets/QWidget>

#include <vector>

class QAction;
class QLineEdit;
class QVBoxLayout;

namespace bloomzy::widgets {

class Label;
class StrengthBars;

/// A password with an eye that shows it; on demand four bars of strength and a list of what it fulfils. Passwords never
/// reach the clipboard from here while they are hidden.
class PasswordField : public QWidget
{
    Q_OBJECT

public:
    struct Check
    {
        bool fulfilled = false;
        QString text;
    };

    explicit PasswordField(const theme::Theme& theme, QWidget* parent = nullptr);

    QLineEdit* edit() const { return m_edit; }
    QString password() const;
    /// Overwrites what is typed and hides it again.
    void wipe();

    /// 0 (nothing) to 4 with its word, in the present language. Negative hides the bars.
    void setStrength(int bars, const QString& word = {});
    void setChecks(const std::vector<Check>& checks);

Q_SIGNALS:
    void passwordChanged(const QString& password);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setRevealed(bool revealed);
    void retranslate();

    const theme::Theme& m_theme;
    QLineEdit* m_edit;
    QAction* m_eye;
    QWidget* m_strength;
    StrengthBars* m_bars;
    Label* m_word;
    QVBoxLayout* m_checks;
};

} // namespace bloomzy::widgets
