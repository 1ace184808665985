namespace Solvent.Kernel.Tests.LanguageServices;

public sealed class CompletionTests : LanguageTestBase
{
    [Fact]
    public async Task Members_of_a_session_variable_are_offered_filtered_by_what_is_typed()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var numbers = new List<int> { 1, 2, 3 };");

        var texts = await TextsAsync(notebook, "numbers.Whe|");

        Assert.Equal(["Where"], texts);
    }

    [Fact]
    public async Task The_set_is_exact_when_one_name_starts_like_that()
    {
        await using var notebook = new TestNotebook();

        var result = await CompleteAsync(notebook, "Console.WriteL|");

        var item = Assert.Single(result.Items);
        Assert.Equal(("WriteLine", "method"), (item.Text, item.Kind));
        Assert.Equal((8, 14), (result.Start, result.End));
    }

    [Fact]
    public async Task Humps_find_a_name_too()
    {
        await using var notebook = new TestNotebook();

        Assert.Contains("WriteLine", await TextsAsync(notebook, "Console.WL|"));
    }

    [Fact]
    public async Task Variables_functions_and_types_of_earlier_cells_are_offered()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var apple1 = 1;");
        await notebook.RunAsync("int apple2(int x) => x;");
        await notebook.RunAsync("record apple3(int A);");

        var result = await CompleteAsync(notebook, "apple|");

        Assert.Equal(["apple1:variable", "apple2:method", "apple3:class"], result.Items.Select(item => $"{item.Text}:{item.Kind}"));
    }

    [Fact]
    public async Task A_variable_of_many_cells_ago_is_offered_with_its_present_type()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var changing = 1;");
        for (var i = 0; i < 40; i++) await notebook.RunAsync($"var filler{i} = {i};");
        await notebook.RunAsync("var changing = \"text\";");

        Assert.Equal(["Substring"], await TextsAsync(notebook, "changing.Subst|"));
    }

    [Fact]
    public async Task Names_of_the_whole_framework_are_offered_before_any_cell_needed_them()
    {
        await using var notebook = new TestNotebook();

        Assert.Contains("JsonSerializer", await TextsAsync(notebook, "System.Text.Json.JsonSer|"));
        Assert.Contains("HttpClient", await TextsAsync(notebook, "System.Net.Http.HttpCl|"));
    }

    [Fact]
    public async Task The_displays_of_the_session_are_offered()
    {
        await using var notebook = new TestNotebook();

        Assert.Contains("display", await TextsAsync(notebook, "disp|"));
    }

    [Fact]
    public async Task Completion_works_in_the_middle_of_a_cell_and_replaces_the_whole_word()
    {
        await using var notebook = new TestNotebook();

        var chosen = await ChooseAsync(notebook, "if (true) {\n    Console.Wri|te(1);\n}\nvar z = 2;", "WriteLine");

        Assert.Equal("if (true) {\n    Console.WriteLine(1);\n}\nvar z = 2;", chosen);
    }

    [Fact]
    public async Task Completion_works_in_a_cell_with_directives()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new Magics.EchoMagic());

        Assert.Equal(["WriteLine"], await TextsAsync(notebook, "#r \"nuget: Nobody.Has.This, 1.0.0\"\n#!echo hello\nvar local = 1;\nConsole.WriteL|"));
    }

    [Fact]
    public async Task Text_in_another_language_is_not_completed_as_csharp()
    {
        await using var notebook = new TestNotebook();

        Assert.Empty(await TextsAsync(notebook, "#!markdown\nConsole.Wri|"));
        Assert.Equal(["WriteLine"], await TextsAsync(notebook, "#!markdown\n# Title\n#!csharp\nConsole.WriteL|"));
    }

    [Fact]
    public async Task An_override_is_inserted_whole()
    {
        await using var notebook = new TestNotebook();

        var chosen = await ChooseAsync(notebook, "class A\n{\n    public override ToStr|\n}", "ToString");

        Assert.Contains("public override string ToString()", chosen, StringComparison.Ordinal);
        Assert.Contains("return base.ToString();", chosen, StringComparison.Ordinal);
        Assert.DoesNotContain("override public", chosen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class A { public override |")]
    [InlineData("class A { public override | }")]
    [InlineData("class A { public override ToS| }")]
    [InlineData("class A\n{\n    override |\n}")]
    public async Task Members_to_override_are_offered_on_any_line(string marked)
    {
        await using var notebook = new TestNotebook();

        Assert.Contains("base.ToString()", await ChooseAsync(notebook, marked, "ToString"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using var reader = new StringReader(\"\");\nreader.ReadLi|", "ReadLine")]
    [InlineData("await using var file = File.OpenRead(\"a\");\nfile.Posi|", "Position")]
    [InlineData("Span<int> span = stackalloc int[3];\nspan.Len|", "Length")]
    [InlineData("namespace A.B\n{\n    class C { int F(Town town) => town.Peo| }\n}", "People")]
    [InlineData("namespace A.B;\nclass C { int F(Town town) => town.Peo| }", "People")]
    [InlineData("static class E { extension(Town town) { public int Twice => town.Peo| } }", "People")]
    public async Task What_only_a_cell_can_say_is_completed_too(string marked, string expected)
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("record Town(string Name, int People);");

        Assert.Contains(expected, await TextsAsync(notebook, marked));
    }

    [Theory]
    [InlineData("foreach (var town in towns)\n{\n    town.|\n}")]
    [InlineData("towns.Where(town => town.|)")]
    [InlineData("from town in towns where town.|")]
    [InlineData("(await GetAsync()).|")]
    [InlineData("new[] { towns[0] }.Select(town => new { town.People }).First().|")]
    public async Task Members_are_offered_by_their_names_alone(string marked)
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("record Town(string Name, int People); List<Town> towns = []; async Task<Town> GetAsync() => towns[0];");

        Assert.Contains("People", await TextsAsync(notebook, marked));
    }

    [Theory]
    [InlineData("towns[0] with { Peo|")]
    [InlineData("if (towns[0] is { Peo|")]
    public async Task A_property_of_an_object_that_is_written_has_its_signature(string marked)
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("record Town(string Name, int People); List<Town> towns = [];");

        Assert.Equal("int Town.People", Assert.Single((await CompleteAsync(notebook, marked)).Items).Signature);
    }

    [Fact]
    public async Task An_anonymous_type_of_a_folded_cell_is_shown_by_its_properties()
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.RunAsync("var fruit = new { Apple = 1 };");
        await notebook.RunAsync("1");

        Assert.Equal("int <anonymous type: int Apple>.Apple", Assert.Single((await CompleteAsync(notebook, "fruit.App|")).Items).Signature);
    }

    [Fact]
    public async Task Properties_are_offered_in_an_object_initializer()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal(["Capacity"], await TextsAsync(notebook, "new StringBuilder { Cap| }"));
    }

    [Fact]
    public async Task A_generic_type_is_inserted_by_its_name()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal("Dictionary", await ChooseAsync(notebook, "Dictiona|", "Dictionary<>"));
    }

    [Fact]
    public async Task The_name_of_an_argument_is_inserted_with_its_colon()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("int Power(int basis, int exponent) => 1;");

        Assert.Equal("Power(2, exponent:", await ChooseAsync(notebook, "Power(2, expo|", "exponent:"));
    }

    [Fact]
    public async Task Items_have_a_signature_and_documentation()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("/// <summary>Adds two numbers.</summary>\nint Sum2(int a, int b) => a + b;");

        var own = Assert.Single((await CompleteAsync(notebook, "Sum2|")).Items);
        Assert.Equal(("int Sum2(int a, int b)", "Adds two numbers."), (own.Signature, own.Documentation));

        var framework = Assert.Single((await CompleteAsync(notebook, "Console.WriteL|")).Items);
        Assert.StartsWith("void Console.WriteLine()", framework.Signature, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_the_session_adds_to_cells_is_offered()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 1;");
        await notebook.RunAsync("var y = x;");

        Assert.DoesNotContain(await TextsAsync(notebook, "|"), text => text.StartsWith("Cell", StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Completion_answers_while_a_cell_runs_and_sees_what_it_has_declared()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var before = 1;");
        using var stop = new CancellationTokenSource();
        var output = new RecordedOutput();
        var running = notebook.Session.ExecuteAsync(new CellRequest("Console.WriteLine(\"started\"); while (true) { }"), output, stop.Token);
        await output.WrittenAsync("started", TestContext.Current.CancellationToken);

        Assert.Equal(["before"], await TextsAsync(notebook, "befo|"));

        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Questions_at_the_same_time_get_their_own_answers()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var numbers = new List<int>();");
        string[] cells = ["numbers.Whe|", "numbers.Sel|", "Console.WriteL|", "numbers.Cou|"];

        var answers = await Task.WhenAll(cells.Select(cell => TextsAsync(notebook, cell)));

        Assert.Equal("Where", answers[0][0]);
        Assert.Equal("Select", answers[1][0]);
        Assert.Equal("WriteLine", answers[2][0]);
        Assert.Equal("Count", answers[3][0]);
    }

    [Fact]
    public async Task A_question_that_is_no_longer_of_interest_ends()
    {
        await using var notebook = new TestNotebook();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Service(notebook).CompleteAsync("Console.", 8, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("numbers|")]
    [InlineData("|")]
    [InlineData("var s = \"|")]
    [InlineData("foreach (var x in numb| {")]
    [InlineData("using var r = new String|")]
    [InlineData("namespace A { class B { void M() { Conso|")]
    [InlineData("/* |")]
    [InlineData("// |")]
    [InlineData("$\"{numb|")]
    [InlineData("class { int |")]
    [InlineData("#if X\nConso|\n#endif")]
    public async Task Unfinished_code_gets_an_answer(string marked)
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var numbers = new List<int>();");

        var cell = MarkedCell.Read(marked);
        var result = await CompleteAsync(notebook, marked);

        Assert.InRange(result.Start, 0, cell.Position);
        Assert.InRange(result.End, cell.Position, cell.Source.Length);
    }
}
