# cmake -DIN=… -DOUT=… -DSCOPE=bloomzy::host -DFUNCTION=starterCsv -P EmbedText.cmake
# Writes one C++ unit with a function that answers the text of the file IN.
file(READ "${IN}" text)
file(WRITE "${OUT}" "// Generated; do not edit.\n#include <string_view>\n\nnamespace ${SCOPE} {\n\nstd::string_view ${FUNCTION}();\nstd::string_view ${FUNCTION}()\n{\n    return R\"bloomzytext(${text})bloomzytext\";\n}\n\n} // namespace ${SCOPE}\n")
