using Solvent.Kernel.LanguageServices;
using Solvent.Kernel.Tests.Magics;
using Solvent.Kernel.Tests.References;

namespace Solvent.Kernel.Tests.LanguageServices;

public sealed class DirectiveAssistanceTests : LanguageTestBase
{
    [Fact]
    public async Task Magic_commands_and_languages_are_offered()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new EchoMagic());

        Assert.Equal(["#!echo"], await TextsAsync(notebook, "#!ec|"));
        Assert.Equal(["#!markdown", "#!mermaid"], await TextsAsync(notebook, "var x = 1;\n#!m|"));
    }

    [Fact]
    public async Task The_directives_are_offered_after_a_hash()
    {
        await using var notebook = new TestNotebook();

        var texts = await TextsAsync(notebook, "#|");

        Assert.Contains("#r", texts);
        Assert.Contains("#load", texts);
        Assert.Contains("#!markdown", texts);
    }

    [Fact]
    public async Task A_hash_in_a_string_starts_no_directive()
    {
        await using var notebook = new TestNotebook();

        Assert.DoesNotContain("#load", await TextsAsync(notebook, "var s = \"\"\"\n#|\n\"\"\";"));
    }

    [Fact]
    public async Task Help_for_a_magic_command_is_its_description()
    {
        await using var notebook = new TestNotebook();
        var echo = new EchoMagic();
        notebook.Session.MagicCommands.Add(echo);

        Assert.Equal($"#!echo\n\n{echo.Description}", await TextAsync(notebook, "#!ec|ho hello"));
    }

    [Fact]
    public async Task Files_are_offered_where_a_file_is_loaded()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "helpers.csx"), "");
        File.WriteAllText(Path.Combine(folder.Path, "other.txt"), "");
        Directory.CreateDirectory(Path.Combine(folder.Path, "house"));
        await using var notebook = new TestNotebook(new KernelSessionOptions { WorkingDirectory = folder.Path });

        Assert.Equal(["helpers.csx", "house/"], await TextsAsync(notebook, "#load \"h|\""));
    }

    [Fact]
    public async Task Packages_of_this_machine_are_offered()
    {
        await using var notebook = new TestNotebook();

        // The tests themselves were built with these.
        Assert.Contains("NuGet.Packaging", await TextsAsync(notebook, "#r \"nuget: NuGet.Pack|\""));
        Assert.Contains("8.0.0", await TextsAsync(notebook, "#r \"nuget: NuGet.Packaging, 8|\""));
    }

    [Fact]
    public async Task Variables_are_offered_in_the_arguments_of_magic_commands()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new EchoMagic());
        await notebook.RunAsync("var accuracy = 0.9;");

        Assert.Equal(["@accuracy"], await TextsAsync(notebook, "#!echo @acc|"));
    }

    [Fact]
    public async Task A_magic_command_completes_its_own_arguments()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new AssistedMagic());

        Assert.Equal("#!assisted first", await ChooseAsync(notebook, "#!assisted fi|", "first"));
        Assert.Equal("help for ' fi'", await TextAsync(notebook, "#!assisted fi|"));
    }
}
