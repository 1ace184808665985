namespace Solvent.Kernel.Tests.Constructs;

public class NamespaceTests
{
    [Fact]
    public async Task Types_that_were_declared_again_keep_their_old_values_usable()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("namespace N { class A { public int Old => 1; public B Make() => new B(); } class B { } }");
        await notebook.ValueAsync("var a = new N.A(); N.A Same() => a;");
        await notebook.ValueAsync("namespace N { class A { public string New => \"new\"; } }");

        Assert.Equal("1new1", await notebook.ValueAsync("using N;\na.Old + new A().New + Same().Old"));
        Assert.Equal("B", await notebook.ValueAsync("new N.B().GetType().Name"));
    }

    [Fact]
    public async Task The_same_cell_can_run_again_and_again()
    {
        await using var notebook = Open();
        const string Cell = "namespace N { class A { public int X = 3; } }\nvar a = new N.A(); a.X";
        for (var i = 0; i < 4; i++) Assert.Equal("3", await notebook.ValueAsync(Cell));

        Assert.Equal("3", await notebook.ValueAsync("a.X"));
    }

    [Fact]
    public async Task Types_that_use_one_that_is_declared_again_use_the_new_one()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("namespace N { public class A { public int V => 1; } }");
        await notebook.ValueAsync("namespace M { public class B { public N.A Get() => new N.A(); } }");
        await notebook.ValueAsync("namespace N { public class A { public int V => 2; public int W => 5; } }");

        Assert.Equal("7", await notebook.ValueAsync("var got = new M.B().Get(); got.V + got.W"));
    }

    [Fact]
    public async Task A_type_that_does_not_compile_with_the_new_one_is_named_and_nothing_changes()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("namespace N { class A { public int V => 1; } class B { public int F(A a) => a.V; } }");
        var run = await notebook.RunAsync("namespace N { class A { } }");

        Assert.Equal("declared-again", run.Error!.Code);
        Assert.Contains("cell 1", run.Error.Message, StringComparison.Ordinal);
        Assert.Equal("1", await notebook.ValueAsync("new N.B().F(new N.A())"));
    }

    [Fact]
    public async Task A_cell_whose_statements_are_wrong_declares_nothing()
    {
        await using var notebook = Open();
        await notebook.RunAsync("namespace N { class A { } }\noops();");

        Assert.Equal(CellStatus.Error, (await notebook.RunAsync("new N.A()")).Status);
    }

    [Fact]
    public async Task Usings_of_earlier_cells_hold_in_it()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("using System.Globalization; using P = Point; record Point(int X);");
        await notebook.ValueAsync("namespace N { class A { public string F() => CultureInfo.InvariantCulture.Name + Math.Max(1, 2); } }");

        Assert.Equal("23", await notebook.ValueAsync("new N.A().F() + new P(3).X"));
    }

    [Fact]
    public async Task It_reaches_the_whole_framework_and_displays()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("namespace N { class A { public void F() => display(System.Text.Json.JsonSerializer.Serialize(new[] { 1 })); } }\nnew N.A().F();");

        Assert.Equal("[1]", Assert.Single(run.Output.Displays)[Notebooks.MimeBundle.PlainText]);
    }

    [Fact]
    public async Task Its_frames_name_cell_line_and_method()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("namespace N\n{\n    class A\n    {\n        public int F(int x)\n        {\n            throw new InvalidOperationException(\"no\");\n        }\n    }\n}");
        var run = await notebook.RunAsync("new N.A().F(1)");

        Assert.Equal(["InvalidOperationException: no", "   at A.F in cell 1, line 7", "   at cell 2, line 1"], run.Error!.Traceback);
    }

    [Theory]
    [InlineData("var a = 1;\nnamespace N\n{\n    class A { int F() => missing; }\n}", 4, 26)]
    [InlineData("namespace N { }\nusing var s = new MemoryStream(missing);", 2, 32)]
    [InlineData("namespace N;\nclass A { internal Missing F; }", 2, 20)]
    public async Task Errors_are_where_they_were_written(string code, int line, int column)
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(code);

        Assert.Equal((line, column), (run.Error!.Line, run.Error.Column));
    }

    [Fact]
    public async Task A_loop_in_it_can_be_interrupted()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("namespace N { static class L { public static void Spin() { Console.Write(\"started\"); while (true) { } } } }");
        var run = await notebook.InterruptAsync("N.L.Spin();");

        Assert.Equal(CellError.InterruptedCode, run.Error!.Code);
    }

    [Fact]
    public async Task It_goes_with_everything_else_in_a_cell()
    {
        await using var notebook = Open();
        const string Cell =
            """
            #region Models
            using System.Globalization;
            /// <summary>Documented.</summary>
            [Serializable]
            class K { public int N = 2; }
            namespace Q { [Obsolete("no")] class U { public K K = new(); } /* a comment */ }
            #endregion
            using var stream = new MemoryStream(); // and another
            var u = new Q.U();
            u.K.N + stream.Length
            """;

        Assert.Equal("2", await notebook.ValueAsync(Cell));
        Assert.Equal("2", await notebook.ValueAsync("u.K.N"));
    }

    private protected virtual TestNotebook Open() => new();
}
