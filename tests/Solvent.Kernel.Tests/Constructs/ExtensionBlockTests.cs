namespace Solvent.Kernel.Tests.Constructs;

public class ExtensionBlockTests
{
    [Fact]
    public async Task Declared_again_it_replaces_the_earlier_one()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("static class E { extension(int n) { public int Twice => 2 * n; } }");
        await notebook.ValueAsync("static class E { extension(int n) { public int Twice => 20 * n; } }");

        Assert.Equal("60", await notebook.ValueAsync("3.Twice"));
    }

    [Fact]
    public async Task It_extends_a_type_that_its_own_cell_declares_again()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("class A { public int Old; }");
        await notebook.ValueAsync("class A { public int New; } static class E { extension(A a) { public int Foo => a.New; } }");

        Assert.Equal("4", await notebook.ValueAsync("new A { New = 4 }.Foo"));
        Assert.Equal("3", await notebook.ValueAsync("class A { public string Third = \"3\"; }\nnew A().Third"));
        Assert.Equal("3", await notebook.ValueAsync("new A().Third"));
    }

    [Fact]
    public async Task It_extends_types_of_earlier_cells_and_their_values()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("record Point(int X, int Y); class Box<T> { public T? Value; } var p = new Point(1, 2); var box = new Box<int> { Value = 3 };");
        await notebook.ValueAsync("static class E { extension(Point p) { public int Sum => p.X + p.Y; } extension(Point) { public static Point Origin => new(0, 0); } extension<T>(Box<T> box) { public T Open() => box.Value!; } }");

        Assert.Equal("6", await notebook.ValueAsync("p.Sum + Point.Origin.Sum + box.Open()"));
        Assert.Equal("9", await notebook.ValueAsync("Point Twice(Point p) => new(2 * p.X, 2 * p.Y); Twice(p).Sum + box.Open()"));
    }

    [Fact]
    public async Task It_stands_next_to_extension_methods_of_the_older_kind()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("static class E { extension(string s) { public bool IsBlank => s.Trim().Length == 0; } public static int Words(this string s) => s.Split(' ').Length; }");

        Assert.Equal("2False", await notebook.ValueAsync("\"a b\".Words().ToString() + \"a\".IsBlank"));
    }

    [Fact]
    public async Task Its_errors_are_where_they_were_written()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("static class E\n{\n    extension(int n) { public int Twice => missing; }\n}");

        Assert.Equal((3, 44), (run.Error!.Line, run.Error.Column));
    }

    [Fact]
    public async Task Its_frames_name_cell_and_line()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("static class E\n{\n    extension(int n) { public int Fail() => throw new InvalidOperationException(); }\n}");
        var run = await notebook.RunAsync("3.Fail()");

        Assert.Equal("   at E.Fail in cell 1, line 3", run.Error!.Traceback[1]);
    }

    private protected virtual TestNotebook Open() => new();
}
