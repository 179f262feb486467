# Qt resources and translations of a library.

# bloomzy_resource(<library> <name> <folder> <files>...)
# Compiles the files, named relative to the folder, into library bloomzy_<library> at ":/<file>". The program calls
# Q_INIT_RESOURCE(<name>), because the linker drops units of a static library that nothing refers to.
function(bloomzy_resource library name folder)
  set(rows "")
  foreach(file IN LISTS ARGN)
    string(APPEND rows "<file alias=\"${file}\">${folder}/${file}</file>\n")
  endforeach()
  set(qrc "${CMAKE_CURRENT_BINARY_DIR}/${name}.qrc")
  file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC><qresource prefix=\"/\">\n${rows}</qresource></RCC>\n" @ONLY)
  qt_add_resources(compiled "${qrc}")
  target_sources(bloomzy_${library} PRIVATE ${compiled})
endfunction()
