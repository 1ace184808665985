using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.EvaluationWithGradientsAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class EvaluationWithGradientsTests
{
    [Theory]
    [InlineData("var best = model.{|SLV6004:call|}(x).argmax(1);")]
    [InlineData("var best = model.{|SLV6004:forward|}(x).argmax(1);")]
    [InlineData("var error = loss.{|SLV6004:call|}(model.call(x), y).item<float>();")]
    [InlineData("System.Console.WriteLine(model.{|SLV6004:call|}(x).item<float>());")]
    [InlineData("using (torch.no_grad()) { } var best = model.{|SLV6004:call|}(x).argmax(1);")]
    public Task A_trained_module_that_is_measured_in_training_mode_is_reported(string evaluation) => Rule.VerifyAsync(Program(evaluation));

    [Fact]
    public Task A_method_that_measures_is_reported() => Rule.VerifyAsync(Program("""
        static float Test(torch.nn.Module<torch.Tensor, torch.Tensor> model, torch.Tensor x)
        {
            return model.{|SLV6004:call|}(x).item<float>();
        }
        """));

    [Theory]
    [InlineData("model.eval(); var best = model.call(x).argmax(1);")]
    [InlineData("using (torch.no_grad()) { var best = model.call(x).argmax(1); }")]
    [InlineData("using var mode = torch.no_grad(); var best = model.call(x).argmax(1);")]
    [InlineData("var output = model.call(x);")]
    [InlineData("var output = loss.call(model.call(x), y); System.Console.WriteLine(output.item<float>()); output.backward();")]
    public Task Evaluation_in_its_mode_and_training_are_left_alone(string code) => Rule.VerifyAsync(Program(code));

    [Fact]
    public Task A_module_that_is_looked_at_before_it_is_trained_is_left_alone() => Rule.VerifyAsync("""
        using TorchSharp;

        var model = torch.nn.Linear(10, 1);
        var first = model.call(torch.rand(10)).argmax(1);
        model.call(torch.rand(10)).backward();
        """ + TorchStub.Text);

    [Fact]
    public Task A_program_that_trains_nothing_is_left_alone() => Rule.VerifyAsync("""
        using TorchSharp;

        var best = torch.nn.Linear(10, 1).call(torch.rand(10)).argmax(1);
        """ + TorchStub.Text);

    private static string Program(string body) => $$"""
        using TorchSharp;

        var model = torch.nn.Linear(10, 1);
        var loss = torch.nn.MSELoss();
        var x = torch.rand(32, 10);
        var y = torch.rand(32, 1);
        var trained = loss.call(model.call(x), y);
        trained.backward();
        {{body}}
        {{TorchStub.Text}}
        """;
}
