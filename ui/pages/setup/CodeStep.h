#pragma once

#include "backend/api/Problem.h"
#include "ui/theme/Theme.h"

#include <QtCore/QDeadlineTimer>
#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::setup {

/// The second step of a sign-in: a code of the authenticator app, or a recovery code. Hidden until it is asked for.
class CodeStep : public QWidget
{
    Q_OBJECT

public:
    explicit CodeStep(const theme::Theme& theme, QWidget* parent = nullptr);

    /// The password was right; takes the focus.
    void begin(const api::SecondFactorChallenge& challenge);
    void end();
    [[nodiscard]] bool isAsked() const { return !m_challenge.empty(); }
    /// The server takes no code for it any more: the password has to be given again.
    [[nodiscard]] bool isOver() const { return m_ends.hasExpired(); }
    [[nodiscard]] const std::string& challenge() const { return m_challenge; }
    [[nodiscard]] QString code() const;
    void setError(const QString& error);
    void retry(const QString& error); ///< with the focus, and what was typed selected

Q_SIGNALS:
    void edited();
    void submitted(); ///< by Enter
    void left();      ///< the person wants another account

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLineEdit* m_code;
    widgets::LabeledField* m_field;
    QPushButton* m_back;
    std::string m_challenge;
    QDeadlineTimer m_ends;
};

} // namespace bloomzy::setup
