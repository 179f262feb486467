#pragma once

#include "backend/storage/search/Fold.h"

/// The catalog's names are sorted and searched as all that is searched.
namespace bloomzy::catalog {

using storage::beginsWords;
using storage::fold;
using storage::holdsWord;
using storage::holdsWords;
using storage::isLongWord;
using storage::searchPhrase;
using storage::searchWords;

} // namespace bloomzy::catalog
