#pragma once

#include "ui/client/Session.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QLineEdit;

namespace bloomzy::widgets {
class LabeledField;
class PasswordField;
} // namespace bloomzy::widgets

namespace bloomzy::account_page {

/// Asks who is signed in to prove it again: with a code where the account has a second factor, with the password where
/// it has none. Accepted: the proof was taken and what waited for it goes on. Closed in any other way, it is declined.
class ProofDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    enum class Proof { password, code };

    ProofDialog(const theme::Theme& theme, client::Session& session, Proof proof, QWidget* parent);

private:
    void addField();
    void setProof(Proof proof);
    void submit();
    void note(const client::Result<api::StepUp>& answer);
    void show(const client::ClientError& error);
    void setError(const QString& error);
    void refresh();
    [[nodiscard]] api::StepUpRequest request() const;
    [[nodiscard]] QLineEdit* edit() const;

    client::Session& m_session;
    Proof m_proof;
    widgets::PasswordField* m_password;
    widgets::LabeledField* m_passwordField;
    QLineEdit* m_code;
    widgets::LabeledField* m_codeField;
    QPushButton* m_continue = nullptr;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
