#pragma once

#include "ui/client/SecondFactorApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QLineEdit;

namespace bloomzy::widgets {
class LabeledField;
class QrCode;
} // namespace bloomzy::widgets

namespace bloomzy::account_page {

class RecoveryCodesPanel;

/// Sets up an authenticator app: its seed as a QR code and as text, a code of it as the proof that it arrived, then the
/// recovery codes. Nothing is in force before the code was right.
class SecondFactorDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    SecondFactorDialog(const models::ConsoleParts& parts, const api::SecondFactorSeed& seed, QWidget* parent);

    void reject() override;

Q_SIGNALS:
    void turnedOn();

private:
    [[nodiscard]] QWidget* makeSeed(const api::SecondFactorSeed& seed);
    void submit();
    void note(const client::Result<api::RecoveryCodes>& answer);
    void showCodes(const api::RecoveryCodes& codes);
    void refresh();

    models::ConsoleParts m_parts;
    client::SecondFactorApi m_api;
    QLineEdit* m_code;
    widgets::LabeledField* m_codeField;
    QWidget* m_seed = nullptr;
    RecoveryCodesPanel* m_codes;
    QPushButton* m_cancel;
    QPushButton* m_proceed;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
