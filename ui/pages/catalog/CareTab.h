#pragma once

#include "ui/pages/catalog/EditorTab.h"

namespace bloomzy::catalog_page {

/// How the plant is grown, and whom it harms. What is not known says so, and never looks like "not toxic".
class CareTab : public EditorTab
{
    Q_OBJECT

public:
    CareTab(const theme::Theme& theme, models::TaxonEditState& state, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void addNumbers();
    void addToxicity();
    void showSummaryLength();
};

} // namespace bloomzy::catalog_page
