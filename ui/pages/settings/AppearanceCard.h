#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/TitledCard.h"

class QComboBox;

namespace bloomzy::widgets {
class LabeledField;
class Segments;
class Switch;
} // namespace bloomzy::widgets

namespace bloomzy::settings_page {

/// Language, theme and motion. Each holds at once and is kept.
class AppearanceCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit AppearanceCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void chooseLanguage(int index);
    void chooseScheme(int index);

    models::ConsoleParts m_parts;
    QComboBox* m_language;
    widgets::LabeledField* m_languageField;
    widgets::Segments* m_scheme;
    widgets::LabeledField* m_schemeField;
    widgets::Switch* m_motion;
};

} // namespace bloomzy::settings_page
