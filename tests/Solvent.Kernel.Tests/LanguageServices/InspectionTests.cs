using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.LanguageServices;

public sealed class InspectionTests : LanguageTestBase
{
    [Fact]
    public async Task A_session_variable_shows_its_type_and_present_value()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var answer = 42;");

        Assert.Equal("int answer\n\nValue: 42", await TextAsync(notebook, "ans|wer + 1"));
    }

    [Fact]
    public async Task A_collection_shows_its_size_and_is_not_enumerated()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var numbers = new List<int> { 1, 2, 3 };\nIEnumerable<int> Endless() { while (true) yield return 1; }\nvar endless = Endless();");

        Assert.Contains("Value: 3 items", await TextAsync(notebook, "numbers|"), StringComparison.Ordinal);
        Assert.Contains("Value: a sequence", await TextAsync(notebook, "endless|"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_of_the_same_name_has_no_value()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 42;");

        Assert.Equal("string x", await TextAsync(notebook, "void F(string x) { _ = x|; }"));
    }

    [Fact]
    public async Task A_function_shows_its_documentation()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync(
            """
            /// <summary>Raises <paramref name="basis"/> to a power.</summary>
            /// <param name="basis">What is raised.</param>
            /// <returns>The power.</returns>
            /// <exception cref="ArgumentException">It is too large.</exception>
            int Power(int basis, int exponent = 2) => 1;
            """);

        Assert.Equal(
            """
            int Power(int basis, int exponent = 2)

            Raises basis to a power.

            Parameters:
              basis: What is raised.

            Returns: The power.

            Exceptions:
              ArgumentException: It is too large.
            """,
            await TextAsync(notebook, "Pow|er(1)"));
    }

    [Fact]
    public async Task Markdown_is_given_beside_plain_text()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var answer = 42;");

        var bundle = await InspectAsync(notebook, "answer|");

        Assert.Equal("```csharp\nint answer\n```\n\n**Value:** `42`", bundle![MimeBundle.Markdown]);
    }

    [Fact]
    public async Task A_member_of_the_framework_shows_its_documentation()
    {
        Assert.SkipUnless(SdkDocumentation.IsInstalled, "The framework's documentation comes with an SDK, and none is installed.");
        await using var notebook = new TestNotebook();

        var text = await TextAsync(notebook, "\"a\".Conta|ins('a')");

        Assert.StartsWith("bool string.Contains(char value) (+ 3 overloads)", text, StringComparison.Ordinal);
        Assert.Contains("Returns a value indicating whether a specified character occurs within this string.", text, StringComparison.Ordinal);
        Assert.Contains("value: The character to seek.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documentation_is_inherited_from_what_a_member_overrides()
    {
        Assert.SkipUnless(SdkDocumentation.IsInstalled, "The framework's documentation comes with an SDK, and none is installed.");
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("class Point { public override string ToString() => \"\"; }");

        Assert.Contains("Returns a string that represents the current object.", await TextAsync(notebook, "new Point().ToStr|ing()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_shows_where_it_is()
    {
        await using var notebook = new TestNotebook();

        Assert.StartsWith("class System.Text.StringBuilder", await TextAsync(notebook, "Strin|gBuilder b;"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_shows_the_constructor()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("class Point(int x, int y);");

        Assert.StartsWith("Point(int x, int y)", (await TextAsync(notebook, "new Po|int(1, 2)")).Replace("Point.", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inside_of_an_argument_list_the_overloads_are_shown()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("int Twice(int number) => 2; int Twice(string text) => 2;");

        var text = await TextAsync(notebook, "Twice(|)");

        Assert.Contains("int Twice(int number)", text, StringComparison.Ordinal);
        Assert.Contains("int Twice(string text)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + |2")]
    [InlineData("// not |code")]
    [InlineData("\"te|xt\"")]
    [InlineData("unknownNa|me")]
    [InlineData("|")]
    public async Task Where_there_is_nothing_to_say_nothing_is_said(string marked)
    {
        await using var notebook = new TestNotebook();

        Assert.Null(await InspectAsync(notebook, marked));
    }

    [Fact]
    public async Task A_value_whose_ToString_fails_shows_the_failure()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("class Odd { public override string ToString() => throw new InvalidOperationException(\"odd\"); }\nvar odd = new Odd();");

        Assert.Contains("Value: InvalidOperationException: odd", await TextAsync(notebook, "odd|"), StringComparison.Ordinal);
    }
}
