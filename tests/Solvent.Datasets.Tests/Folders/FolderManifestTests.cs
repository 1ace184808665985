using System.Text;
using CsCheck;

namespace Solvent.Datasets.Tests;

public sealed class FolderManifestTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void Whatever_a_path_is_made_of_it_comes_back()
    {
        var name = Gen.Char[" %\n\r\t\u007fé語=#a.b"].Array[1, 8].Select(characters => new string(characters)).Where(text => text is not ("." or ".."));
        Gen.Select(name.Array[1, 3].Select(names => string.Join('/', names)).List[0, 6], Gen.Long[0, long.MaxValue]).Sample((paths, bytes) =>
        {
            var files = paths.Distinct().Order(StringComparer.Ordinal).Select(path => new DatasetFile(path, Hash, bytes)).ToList();
            Assert.Equal(files, FolderManifest.Read(FolderManifest.Write(files)));
        });
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("%2E%2E/evil.csv")]
    [InlineData("")]
    public void A_path_that_leads_out_of_the_folder_is_refused(string path)
        => Assert.Throws<InvalidDataException>(() => FolderManifest.Read(Encoding.UTF8.GetBytes($"{Hash} 1 {path}\n")));

    [Theory]
    [InlineData("nonsense\n")]
    [InlineData("{0} -1 a\n")]
    [InlineData("{0} many a\n")]
    [InlineData("AAAA 1 a\n")]
    [InlineData("{0} 1 b\n{0} 1 a\n")]
    [InlineData("{0} 1 a\n{0} 1 a\n")]
    public void Text_that_is_no_sorted_list_of_files_is_refused(string text)
        => Assert.Throws<InvalidDataException>(() => FolderManifest.Read(Encoding.UTF8.GetBytes(text.Replace("{0}", Hash, StringComparison.Ordinal))));
}
