using CsCheck;

namespace Solvent.Datasets.Tests;

public sealed class DvcFolderListTests : DvcFixture
{
    private static readonly string Hash = new('a', 32);

    [Fact]
    public void Whatever_a_path_is_made_of_it_comes_back()
    {
        var name = Texts("a", "\"", "\\", "\n", "\b", "\u0001", "\u007f", "é", "\uff21", "\U0001F600", "=");
        name.Array[1, 3].Select(names => string.Join('/', names)).Where(path => !path.Contains('\\', StringComparison.Ordinal) || !OperatingSystem.IsWindows()).Sample(path =>
        {
            var file = Write($"{Guid.NewGuid():N}.dir", System.Text.Encoding.ASCII.GetString(DvcFolderList.Write([(path, Hash)])));
            Assert.Equal([(path, Hash)], DvcFolderList.Read(file));
        });
    }

    [Fact]
    public void Files_are_in_the_order_of_the_code_points_of_their_paths()
    {
        Texts("a", "b", "/", "\ud7ff", "\ue000", "\uffff", "\U00010000", "\U0001F600").List[2, 6].Select(texts => texts.Distinct().ToList()).Sample(paths =>
        {
            var expected = paths.Order(Comparer<string>.Create((left, right) =>
                left.EnumerateRunes().Select(rune => rune.Value).Zip(right.EnumerateRunes().Select(rune => rune.Value)).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0) is var order and not 0
                    ? order
                    : left.Length.CompareTo(right.Length)));
            Assert.Equal(DvcFolderList.Write(expected.Select(path => (path, Hash))), DvcFolderList.Write(paths.Select(path => (path, Hash))));
            var text = System.Text.Encoding.ASCII.GetString(DvcFolderList.Write(paths.Select(path => (path, Hash))));
            var written = System.Text.Json.JsonDocument.Parse(text).RootElement.EnumerateArray().Select(entry => entry.GetProperty("relpath").GetString());
            Assert.Equal(expected, written);
        });
    }

    private static Gen<string> Texts(params string[] parts) => Gen.Int[0, parts.Length - 1].Array[1, 6].Select(indexes => string.Concat(indexes.Select(index => parts[index])));
}
