using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.TorchWithoutSeedAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class TorchWithoutSeedTests
{
    private const string Train = "loss.call(model.call(x), y).backward();";

    [Fact]
    public Task The_first_random_numbers_of_a_program_that_trains_are_reported() => Rule.VerifyAsync(Program($"""
        var x = {"{|SLV6001:torch.rand(32, 10)|}"};
        var y = torch.rand(32, 1);
        var model = torch.nn.Linear(10, 1);
        var loss = torch.nn.MSELoss();
        {Train}
        """));

    [Fact]
    public Task Initial_weights_are_random() => Rule.VerifyAsync(Program($"""
        var x = torch.zeros(32, 10);
        var y = torch.zeros(32, 1);
        var model = {"{|SLV6001:torch.nn.Linear(10, 1)|}"};
        var loss = torch.nn.MSELoss();
        {Train}
        """));

    [Fact]
    public Task Code_whose_package_is_not_there_is_reported_by_name() => Rule.VerifyUnresolvedAsync("""
        using TorchSharp;
        using static TorchSharp.torch;

        var x = {|SLV6001:rand(32, 10)|};
        var model = nn.Linear(10, 1);
        model.call(x).backward();
        """);

    [Theory]
    [InlineData("torch.manual_seed(1);")]
    [InlineData("Prepare(); void Prepare() { if (args.Length == 0) torch.manual_seed(3); }")]
    public Task A_seed_anywhere_is_enough(string seed) => Rule.VerifyAsync(Program($"""
        {seed}
        var x = torch.rand(32, 10);
        var y = torch.rand(32, 1);
        var model = torch.nn.Linear(10, 1);
        var loss = torch.nn.MSELoss();
        {Train}
        """));

    [Fact]
    public Task A_program_that_trains_nothing_is_left_alone() => Rule.VerifyAsync(Program("var x = torch.rand(32, 10);"));

    [Fact]
    public Task A_generator_of_its_own_is_left_alone() => Rule.VerifyAsync(Program("""
        var x = torch.rand(10, generator: new torch.Generator());
        x.backward();
        """));

    [Fact]
    public Task A_library_leaves_the_seed_to_the_program() => Rule.VerifyAsync("""
        using TorchSharp;

        public static class Training
        {
            public static void Run() => torch.rand(10).backward();
        }
        """ + TorchStub.Text);

    [Fact]
    public Task Other_methods_of_these_names_are_left_alone() => Rule.VerifyAsync(Program("""
        var x = rand(10);
        torch.zeros(3).backward();

        static int rand(int size) => size;
        """));

    [Fact]
    public Task The_fix_seeds_torch_first() => Rule.VerifyFixAsync<TorchWithoutSeedFixer>(
        Program("""
            // Data.
            var x = {|SLV6001:torch.rand(32, 10)|};
            x.backward();
            """),
        Program("""
            torch.manual_seed(1);
            // Data.
            var x = torch.rand(32, 10);
            x.backward();
            """));

    private static string Program(string body) => $$"""
        using TorchSharp;

        {{body}}
        {{TorchStub.Text}}
        """;
}
