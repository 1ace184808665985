using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Solvent.Commands.Tests.Documentation;

/// <summary>What the guide has people copy is YAML, and its commands are those of the tool.</summary>
public sealed partial class CiGuideTests
{
    [Fact]
    public void The_blocks_of_the_guide_are_YAML()
    {
        var blocks = Blocks();

        Assert.Equal(4, blocks.Count);
        Assert.All(blocks, block => Assert.IsType<YamlMappingNode>(Parse(block)));
    }

    [Fact]
    public void The_workflow_lints_and_uploads_what_it_wrote()
    {
        var steps = (YamlSequenceNode)Parse(Blocks()[0])["jobs"]["lint"]["steps"];

        var lint = Assert.Single(Texts(steps), text => text.StartsWith("solvent lint", StringComparison.Ordinal));
        var upload = Assert.Single(steps.Children, step => step is YamlMappingNode map && map.Children.TryGetValue("uses", out var uses) && uses.ToString().StartsWith("github/codeql-action/upload-sarif@", StringComparison.Ordinal));
        Assert.EndsWith($"--sarif {upload["with"]["sarif_file"]}", lint, StringComparison.Ordinal);
        Assert.Equal("always()", upload["if"].ToString());
        Assert.Equal("write", Parse(Blocks()[0])["permissions"]["security-events"].ToString());
    }

    [Fact]
    public void Every_command_of_guide_and_hooks_is_one_of_the_tool()
    {
        var commands = Blocks().Append(Read(".pre-commit-hooks.yaml")).SelectMany(block => Texts(Parse(block))).Where(text => text.StartsWith("solvent lint ", StringComparison.Ordinal) || text == "solvent lint").ToList();

        Assert.True(commands.Count >= 4);
        Assert.All(commands, command => Assert.Empty(CommandTree.Create(CommandSurface.Shell).Root.Parse(command["solvent ".Length..].Replace("$(Build.ArtifactStagingDirectory)", "out", StringComparison.Ordinal)).Errors));
    }

    [Fact]
    public void The_hooks_of_the_guide_are_there()
    {
        var hooks = ((YamlSequenceNode)Parse(Read(".pre-commit-hooks.yaml"))).Children;

        Assert.Equal(["solvent-lint", "solvent-lint-fix"], hooks.Select(hook => hook["id"].ToString()));
        Assert.All(hooks, hook =>
        {
            var files = new Regex(hook["files"].ToString(), RegexOptions.None, TimeSpan.FromSeconds(1));
            Assert.All(new[] { "a.ipynb", "b/c.dib", "d.csx", "e.cs" }, file => Assert.Matches(files, file));
            Assert.All(new[] { "a.css", "b.csproj", "c.md" }, file => Assert.DoesNotMatch(files, file));
        });
    }

    private static List<string> Blocks() => [.. Block().Matches(Read("docs", "ci.md")).Select(match => match.Groups["yaml"].Value)];

    private static YamlNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Assert.Single(stream.Documents).RootNode;
    }

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } text } => [text],
        YamlSequenceNode items => items.Children.SelectMany(Texts),
        YamlMappingNode map => map.Children.Values.SelectMany(Texts),
        _ => [],
    };

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path]));

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath("../../../..", file);

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Block();
}
