using System.Xml.Linq;

namespace Solvent.Architecture.Tests;

public sealed class AnalyzerProjectTests
{
    public static TheoryData<string> Projects()
        => [.. Directory.GetFiles(Repository.Path("analyzers"), "*.csproj", SearchOption.AllDirectories).Select(project => Path.GetFileName(project))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_analyzer_project_uses_no_room(string project)
    {
        var path = Path.Combine(Repository.Path("analyzers"), Path.GetFileNameWithoutExtension(project), project);
        var references = XDocument.Load(path).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, reference.Attribute("Include")!.Value)));

        Assert.All(references, reference => Assert.StartsWith(Repository.Path("analyzers"), reference, StringComparison.Ordinal));
    }
}
