# What every target of the project is compiled and linked with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON) # as Qt wants it; so all agree, and share precompiled headers
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(BLOOMZY_BIN_DIR "${CMAKE_BINARY_DIR}/bin" CACHE PATH "Where the programs go")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${BLOOMZY_BIN_DIR}")

set(BLOOMZY_SANITIZE "" CACHE STRING "Sanitizers for every target, as in -fsanitize=")
option(BLOOMZY_FUZZ "Build the libFuzzer targets and nothing else; needs clang" OFF)
option(BLOOMZY_PCH "Compile with precompiled headers (BloomzyPch.cmake)" ON)
option(BLOOMZY_UNITY "Compile several tests of a program as one source" ON)
option(BLOOMZY_COVERAGE "Count executed lines for gcov" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths below the checkout are hashed relative to it, so that a fresh clone finds what an older one compiled. What a source
  # includes is taken from the compiler's own list, so that nothing is preprocessed twice.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=true CCACHE_DEPEND=true
      CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
endif()

find_program(MOLD_PROGRAM mold)
find_program(LLD_PROGRAM ld.lld)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
elseif(LLD_PROGRAM)
  add_link_options(-fuse-ld=lld)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough
                    -Werror -fstack-protector-strong "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
if(BLOOMZY_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # ccache has to see that a precompiled header is used.
  add_compile_options(-fpch-preprocess)
endif()
add_link_options(-Wl,-z,relro,-z,now -Wl,--as-needed)
add_compile_definitions("$<$<CONFIG:Release>:_FORTIFY_SOURCE=2>" QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)

if(BLOOMZY_SANITIZE)
  # -Wno-maybe-uninitialized: GCC 12 reports libstdc++ itself under instrumentation. -Wno-tsan: Asio has fences, which
  # ThreadSanitizer does not know; what they order is under locks as well.
  add_compile_options("-fsanitize=${BLOOMZY_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all -Wno-maybe-uninitialized -Wno-tsan)
  add_link_options("-fsanitize=${BLOOMZY_SANITIZE}")
endif()
if(BLOOMZY_FUZZ)
  # clang is here to run the code, GCC to judge it.
  add_compile_options(-fsanitize=fuzzer-no-link -w)
endif()
if(BLOOMZY_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
