# The flags that every target of ours shares; linked PRIVATE, never set directory-wide, so that SQLCipher's C keeps its own.
option(GREFFE_WERROR "Treat warnings as errors (the ci preset does)" OFF)
option(GREFFE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(GREFFE_FUZZ "Build the libFuzzer targets (needs clang)" OFF)

add_library(greffe_options INTERFACE)
target_compile_features(greffe_options INTERFACE cxx_std_20)
target_compile_options(greffe_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2)
target_compile_definitions(greffe_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(greffe_options INTERFACE "${CMAKE_SOURCE_DIR}/models" "${CMAKE_SOURCE_DIR}")

if(GREFFE_WERROR)
    target_compile_options(greffe_options INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(greffe_options INTERFACE -fstack-protector-strong)
    target_compile_definitions(greffe_options INTERFACE _FORTIFY_SOURCE=2)
    target_link_options(greffe_options INTERFACE -Wl,-z,relro,-z,now)
endif()
if(GREFFE_SANITIZE)
    # For the whole process, SQLCipher too: a bad buffer handed to it must be seen.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

if(GREFFE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link "-fsanitize-ignorelist=${CMAKE_SOURCE_DIR}/tests/fuzz/ignore.txt")
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# A layer of the program: a static library with the shared flags. Sources are listed by the caller, never globbed.
function(greffe_layer name)
    add_library(${name} STATIC ${ARGN})
    target_link_libraries(${name} PRIVATE greffe_options)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
endfunction()
