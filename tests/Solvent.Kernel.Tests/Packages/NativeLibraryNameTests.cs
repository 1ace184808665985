using Solvent.Kernel.Packages;

namespace Solvent.Kernel.Tests.Packages;

public sealed class NativeLibraryNameTests
{
    [Theory]
    [InlineData("e_sqlite3")]
    [InlineData("libe_sqlite3")]
    [InlineData("libe_sqlite3.so")]
    [InlineData("e_sqlite3.dll")]
    [InlineData("libe_sqlite3.dylib")]
    [InlineData("/packages/native/libe_sqlite3.so.3.1")]
    public void All_spellings_mean_one_library(string name) => Assert.Equal("e_sqlite3", NativeLibraryName.Canonical(name));

    [Theory]
    [InlineData("libfoo.so", true)]
    [InlineData("libfoo.so.2", true)]
    [InlineData("foo.dll", true)]
    [InlineData("libfoo.dylib", true)]
    [InlineData("libfoo.so.dbg", false)]
    [InlineData("libfoo.a", false)]
    [InlineData("foo.pdb", false)]
    public void Only_loadable_files_are_libraries(string file, bool isLibrary) => Assert.Equal(isLibrary, NativeLibraryName.IsLibrary(file));
}
