#pragma once

#include "ui/pages/catalog/EditorTab.h"

namespace bloomzy::catalog_page {

class ListEditor;

/// Common names by language.
class NamesTab : public EditorTab
{
    Q_OBJECT

public:
    NamesTab(const theme::Theme& theme, models::TaxonEditState& state, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    ListEditor* m_names;
};

} // namespace bloomzy::catalog_page
