namespace Solvent.Kernel.Tests.LanguageServices;

public sealed class SignatureTests : LanguageTestBase
{
    [Fact]
    public async Task The_overloads_of_a_method_are_given_with_their_parameters()
    {
        await using var notebook = new TestNotebook();

        var help = await SignatureAsync(notebook, "Math.Max(1, |)");

        Assert.Contains("int Math.Max(int val1, int val2)", help.Signatures.Select(signature => signature.Label));
        Assert.Equal(1, help.ActiveParameter);
        Assert.Equal(["val1", "val2"], help.Signatures[help.ActiveSignature].Parameters.Select(parameter => parameter.Label.Split(' ')[1]));
    }

    [Fact]
    public async Task A_function_of_an_earlier_cell_has_its_documentation()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("/// <summary>Adds.</summary>\n/// <param name=\"b\">The second.</param>\nint Add(int a, int b) => a + b;");

        var help = await SignatureAsync(notebook, "var sum = Add(1,|");

        var signature = Assert.Single(help.Signatures);
        Assert.Equal(("int Add(int a, int b)", "Adds."), (signature.Label, signature.Documentation));
        Assert.Equal(("int b", "The second."), (signature.Parameters[1].Label, signature.Parameters[1].Documentation));
        Assert.Equal(1, help.ActiveParameter);
    }

    [Fact]
    public async Task The_overload_that_fits_the_arguments_so_far_is_the_active_one()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("void F(int a) { } void F(int a, int b) { } void F(int a, int b, int c) { }");

        var help = await SignatureAsync(notebook, "F(1, 2, |");

        Assert.Equal("void F(int a, int b, int c)", help.Signatures[help.ActiveSignature].Label);
    }

    [Theory]
    [InlineData("new List<int>(|)", "List<int>")]
    [InlineData("List<int> l = new(|)", "List<int>")]
    [InlineData("\"abc\"[|]", "char string.this[int index]")]
    [InlineData("[Obsolete(|)] class A { }", "ObsoleteAttribute")]
    [InlineData("Func<int, string> f = null; f(|)", "string Func<int, string>.Invoke(int arg)")]
    [InlineData("class B(int x); class C() : B(|);", "B")]
    [InlineData("class B { public B(int x) { } } class C : B { public C() : base(|) { } }", "B")]
    public async Task Constructors_indexers_attributes_and_delegates_have_signatures(string marked, string expected)
    {
        await using var notebook = new TestNotebook();

        var help = await SignatureAsync(notebook, marked);

        Assert.Contains(help.Signatures, signature => signature.Label.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_named_argument_is_the_active_parameter()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("int Add(int a, int b, int c) => a;");

        Assert.Equal(2, (await SignatureAsync(notebook, "Add(c: 1|)")).ActiveParameter);
    }

    [Fact]
    public async Task The_innermost_call_counts()
    {
        await using var notebook = new TestNotebook();

        Assert.Contains("Math.Min", (await SignatureAsync(notebook, "Math.Max(1, Math.Min(2, |))")).Signatures[0].Label, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Math.Max(1, 2)|")]
    [InlineData("Math.Max|(1, 2)")]
    [InlineData("|")]
    [InlineData("new List<int>().ForEach(x => { | })")]
    public async Task Outside_of_arguments_there_are_none(string marked)
    {
        await using var notebook = new TestNotebook();
        var cell = MarkedCell.Read(marked);

        Assert.Null(await Service(notebook).SignatureAsync(cell.Source, cell.Position, TestContext.Current.CancellationToken));
    }
}
